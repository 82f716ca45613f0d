/**
 * Where sprints and tasks meet: what decisions of the one context need of the other within one transaction, under the
 * lock of the project. Knows neither.
 */
@NullMarked
package io.workscribe.command.planning;

import org.jspecify.annotations.NullMarked;
