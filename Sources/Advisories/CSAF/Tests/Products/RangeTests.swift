import Versions

/// Version ranges (2.1 sections 6.1.50, 6.1.59, 6.2.49, 6.2.51): vers, or the vers-like specifier (vls) that is a vers without scheme.
enum RangeTests {
    static let all = [invalid, single, open, unknown]

    private static func ranges(_ facts: CSAFFacts) -> [CSAFValue] {
        var found: [CSAFValue] = []
        BranchTests.visit(facts) { branch, _ in
            if branch.text("category") == "product_version_range", let name = branch["name"] { found.append(name) }
        }
        return found
    }

    /// Comparators and versions; nil for what is neither vers nor vls.
    static func constraints(_ text: String) -> [(comparator: String, version: String)]? {
        var rest = text[...]
        if rest.hasPrefix("vers:") {
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[rest.index(after: slash)...]
        }
        if text.hasPrefix("vers:all/") { return rest == "*" ? [("*", "")] : nil }
        if rest == "*" { return [("*", "")] }
        var found: [(String, String)] = []
        for piece in rest.split(separator: "|", omittingEmptySubsequences: false) {
            let comparator = ["<=", ">=", "!=", "<", ">", "="].first { piece.hasPrefix($0) } ?? ""
            let version = piece.dropFirst(comparator.count)
            guard !version.isEmpty, version.utf8.allSatisfy({ $0 > 32 && !"<>=!|*".utf8.contains($0) }) else { return nil }
            found.append((comparator.isEmpty ? "=" : comparator, String(version)))
        }
        return found
    }

    /// 6.1.50 Product Version Range Rules.
    static let invalid = CSAFTest("6.1.50", [.v21]) { facts, findings in
        for value in ranges(facts) where constraints(value.string ?? "") == nil {
            findings.add(
                value, "版の範囲がversでもvls(versから型を除いた書き方)でもありません。", "The version range is neither a vers nor a vls.")
        }
    }

    /// 6.1.59 Use of a single Version in a Product Version Range.
    static let single = CSAFTest("6.1.59", [.v21]) { facts, findings in
        for value in ranges(facts) {
            guard let parts = constraints(value.string ?? ""), parts.count == 1, parts[0].comparator == "=" else { continue }
            findings.add(value, "版の範囲が1つの版だけを指しています。", "The version range names one version only.")
        }
    }

    /// Products of ranges that end right before a version, which may be the one with the fix.
    static func openToNext(_ facts: CSAFFacts) -> Set<String> {
        var found: Set<String> = []
        BranchTests.visit(facts) { branch, _ in
            guard branch.text("category") == "product_version_range", let id = branch[path: "product", "product_id"]?.string,
                constraints(branch.text("name") ?? "")?.last?.comparator == "<"
            else { return }
            found.insert(id)
        }
        return found
    }

    /// 6.2.49 Upper Open Ended Product Version Range.
    static let open = CSAFTest("6.2.49", [.v21]) { facts, findings in
        for value in ranges(facts) {
            guard let parts = constraints(value.string ?? ""), let last = parts.last(where: { $0.comparator != "!=" }), last.comparator.hasPrefix(">")
            else { continue }
            findings.add(value, "版の範囲に上限がありません。", "The version range has no upper end.")
        }
    }

    /// 6.2.51 Usage of Unknown Vers Type.
    static let unknown = CSAFTest("6.2.51", [.v21]) { facts, findings in
        for value in ranges(facts) {
            guard let text = value.string, text.hasPrefix("vers:"), let slash = text.firstIndex(of: "/") else { continue }
            let type = String(text.dropFirst(5)[..<slash])
            guard !type.isEmpty, !["all", "none"].contains(type), VersionScheme.named(type) == nil else { continue }
            findings.add(value, "versの型「\(shown(type))」は知られていません。", "The vers type \"\(shown(type))\" is not known.")
        }
    }
}
