@NullMarked
package ruhui;

import org.jspecify.annotations.NullMarked;
