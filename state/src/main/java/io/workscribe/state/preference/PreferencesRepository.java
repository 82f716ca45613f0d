package io.workscribe.state.preference;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of preferences; public for the proxies that Spring Data makes of it. */
public interface PreferencesRepository extends JpaRepository<PreferencesRow, UUID> {}
