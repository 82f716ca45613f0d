/**
 * What somebody sends who wants to do harm: texts and documents that cost more than they weigh, bodies, connections and
 * moves. Whatever becomes of it (kept or refused, never 5xx, never 202), afterwards {@link
 * io.workscribe.standalone.acceptance.hostile.Bystander another tenant} writes and reads as ever, and health is UP.
 *
 * <p>It runs against any build: docs/hostile-suite.md says how, and what there is.
 *
 * <p>A new kind of attack is a class of its own that ends each of its tests with {@code Bystander.isUnharmed()}; a new
 * text or document is a line in {@code HostileTexts} or {@code CostlyDocumentsTest}, and goes into every field there is.
 */
package io.workscribe.standalone.acceptance.hostile;
