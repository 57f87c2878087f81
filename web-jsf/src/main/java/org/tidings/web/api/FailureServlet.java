package org.tidings.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The error page of status 500: what failed before or behind JAX-RS, such as finding out who calls
 * while the database is away. A program gets a problem, a person the page that says so.
 */
@WebServlet(FailureServlet.PATH)
public class FailureServlet extends HttpServlet {

  static final String PATH = "/failure";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(FailureServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND); // somebody typed this address
      return;
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
      LOG.log(Level.ERROR, "A request failed", cause);
    }
    if (asked.toString().startsWith(request.getContextPath() + "/api/")) {
      FailureMapper.problem().writeTo(response);
    } else {
      request.getRequestDispatcher("/broken.xhtml").forward(request, response);
    }
  }
}
