/** Reading and writing columns; what every read model of this module shares, and nothing of any of them. */
package io.workscribe.query.row;
