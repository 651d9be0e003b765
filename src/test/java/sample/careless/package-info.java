@ApplicationModule(allowedDependencies = {})
package sample.careless;

import org.springframework.modulith.ApplicationModule;
