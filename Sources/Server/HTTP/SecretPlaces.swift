/// Addresses that are keys themselves: whoever knows one is let in. They stand in no log, go to no other page and into no cache.
enum SecretPlaces {
    private static let prefixes = [LetterLinkPages.prefix, CalendarDoor.prefix]

    /// Whether a path holds a key.
    static func holds(_ path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }

    /// A path as a log may show it.
    static func shown(_ path: String) -> String { prefixes.first { path.hasPrefix($0) }.map { $0 + "…" } ?? path }
}
