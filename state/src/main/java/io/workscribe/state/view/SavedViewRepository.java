package io.workscribe.state.view;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rows of saved views; public for the proxies that Spring Data makes of it. */
public interface SavedViewRepository extends JpaRepository<SavedViewRow, UUID> {

    @Query("""
            SELECT v FROM SavedView v WHERE v.projectId = ?1 AND (v.shared = true OR v.ownerId = ?2)
            ORDER BY v.createdAt, v.viewId
            """)
    List<SavedViewRow> seenBy(UUID projectId, UUID viewer);

    long countByProjectIdAndOwnerId(UUID projectId, UUID ownerId);
}
