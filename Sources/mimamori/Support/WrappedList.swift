/// Entries side by side, as many lines as they need.
enum WrappedList {
    /// The lines of `entries`, each entry whole and followed by a comma but for the last.
    ///
    /// - Parameters:
    ///   - indent: columns before each line.
    ///   - width: columns of the terminal.
    static func lines(_ entries: [String], indent: Int, width: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for (index, entry) in entries.enumerated() {
            let text = index == entries.count - 1 ? entry : entry + ","
            if !line.isEmpty, indent + DisplayWidth.of(line) + 1 + DisplayWidth.of(text) > width {
                lines.append(margin + line)
                line = ""
            }
            line += line.isEmpty ? text : " " + text
        }
        return line.isEmpty ? lines : lines + [margin + line]
    }

    /// `entries` with equal ones put together where they first stand: `tar 1.34 ×4`.
    static func counted(_ entries: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for entry in entries { counts[entry, default: 0] += 1 }
        var seen: Set<String> = []
        return entries.filter { seen.insert($0).inserted }.map { counts[$0] == 1 ? $0 : "\($0) ×\(counts[$0] ?? 1)" }
    }
}
