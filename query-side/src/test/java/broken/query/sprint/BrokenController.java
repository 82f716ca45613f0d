package broken.query.sprint;

import broken.query.task.BrokenProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Looks into tables, and knows who fills them. */
@RestController
public class BrokenController {

    JdbcClient jdbc;
    BrokenProjection projection;
}
