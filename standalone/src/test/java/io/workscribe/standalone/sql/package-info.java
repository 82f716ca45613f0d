/** What requests cost in the database. */
package io.workscribe.standalone.sql;
