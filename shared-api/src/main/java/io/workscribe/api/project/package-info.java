/**
 * Projects with their key, statuses and labels. Must not know the tasks that have them.
 */
package io.workscribe.api.project;
