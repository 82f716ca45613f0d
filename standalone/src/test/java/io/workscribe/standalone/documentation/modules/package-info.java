/** The drawing of modules and packages, made from the code. */
package io.workscribe.standalone.documentation.modules;
