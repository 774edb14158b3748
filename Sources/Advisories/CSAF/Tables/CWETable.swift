/// The weaknesses of the Common Weakness Enumeration: numbers, names by version, and whether they may be used for mapping.
///
/// Source: the CWE list of The MITRE Corporation up to version 4.20, https://cwe.mitre.org, used under its terms of use: "Copyright 2005-2026, The MITRE
/// Corporation"; provided as is, without warranties; neither name nor logo endorse this product. Categories and views are not in it.
enum CWETable {
    struct Weakness: Sendable {
        /// Names with the version from which they hold; an empty name means that the number was not there.
        let history: [(version: String, name: String)]
        let isDeprecated: Bool
        /// `A` allowed, `R` allowed with review, `D` discouraged, `P` prohibited, `-` not said.
        let usage: Character

        var name: String { history.last?.name ?? "" }
        /// The name in a version of the list; nil if the weakness is not in it.
        func name(in version: String) -> String? {
            guard let wanted = CWETable.order[version] else { return nil }
            var name: String?
            for item in history where (CWETable.order[item.version] ?? .max) <= wanted { name = item.name }
            return name?.isEmpty == true ? nil : name
        }
    }

    static let weaknesses: [String: Weakness] = {
        var all: [String: Weakness] = [:]
        for line in [part1, part2].flatMap({ $0.split(separator: "\n") }) {
            guard let space = line.firstIndex(of: " ") else { continue }
            let head = line[..<space]
            let history = line[line.index(after: space)...].split(separator: "|").map { item in
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (version: String(parts[0]), name: parts.count > 1 ? String(parts[1]) : "")
            }
            let usage = head.last ?? "-"
            let isDeprecated = head.dropLast().last == "D"
            all["CWE-" + head.dropLast(2)] = Weakness(history: history, isDeprecated: isDeprecated, usage: usage)
        }
        return all
    }()

    /// Versions, oldest first, with the days on which they came out.
    static let versions: [(name: String, day: String)] = versionText.split(whereSeparator: \.isWhitespace).map { item in
        let parts = item.split(separator: "=")
        return (String(parts[0]), String(parts[1]))
    }

    static let order: [String: Int] = Dictionary(uniqueKeysWithValues: versions.enumerated().map { ($1.name, $0) })

    /// The newest version on a day written `2024-05-31`.
    static func newest(on day: String) -> String? { versions.last { $0.day <= day }?.name }
}
