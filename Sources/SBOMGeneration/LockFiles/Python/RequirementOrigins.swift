/// Why each requirement stands in a file that a program wrote: `# via flask`, behind it or in the lines that follow (pip-tools, "annotations"; uv).
struct RequirementOrigins {
    private var current: Int?
    private var isOpen = false
    /// What each requirement, by its index, is there for, in the words of the file.
    private(set) var found: [Int: [String]] = [:]

    /// A requirement begins; what comes now is about it.
    /// - Parameter index: nil for a line that no requirement came of.
    mutating func begin(_ index: Int?) { (current, isOpen) = (index, false) }

    /// A comment, without its mark.
    mutating func take(_ comment: Substring) {
        guard let current else { return }
        var text = comment.trimmed
        if text == "via" || text.hasPrefix("via ") {
            isOpen = true
            found[current] = found[current] ?? []
            text = text.dropFirst(3).trimmed
        }
        guard isOpen, !text.isEmpty else { return }
        found[current, default: []] += text.split(separator: ",").map { String($0.trimmed) }
    }

    /// True for the project's own wishes: `-r requirements.in`, `pump (pyproject.toml)`. Constraints (`-c`) are no wish.
    static func isOwn(_ origin: String) -> Bool { origin.hasPrefix("-r ") || origin.contains("(") }
}
