package org.tidings.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads a part with libraries of its own, hidden from the server and hiding the server's. Launcher
 * and part share the JDK and one interface.
 */
public final class IsolatedLoader extends URLClassLoader {

  private final Class<?> shared;

  private IsolatedLoader(URL[] urls, Class<?> shared) {
    super(urls, ClassLoader.getPlatformClassLoader());
    this.shared = shared;
  }

  /** Makes the part: {@code implementation} is a class of the launcher with no-arg constructor. */
  @SuppressWarnings("resource") // lives as long as the part, which is as long as the process
  public static <T> T load(
      Installation installation, String directory, Class<T> shared, String implementation) {
    List<URL> urls = new ArrayList<>();
    urls.add(url(installation.launcher()));
    installation.jars(directory).forEach(jar -> urls.add(url(jar)));
    urls.add(url(installation.home().resolve(directory))); // classes that are in no jar
    IsolatedLoader loader = new IsolatedLoader(urls.toArray(URL[]::new), shared);
    try {
      Object part =
          Class.forName(implementation, true, loader).getDeclaredConstructor().newInstance();
      return shared.cast(
          Proxy.newProxyInstance(
              shared.getClassLoader(),
              new Class<?>[] {shared},
              (proxy, method, arguments) -> loader.call(part, method, arguments)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot load " + implementation, e);
    }
  }

  /** The part's libraries look for their own parts in the context class loader of the thread. */
  private Object call(Object part, Method method, Object[] arguments) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      return method.invoke(part, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.equals(shared.getName()) ? shared : super.loadClass(name, resolve);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
