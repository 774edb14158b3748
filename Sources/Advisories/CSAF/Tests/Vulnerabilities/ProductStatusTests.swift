/// Product status (6.1.6).
enum ProductStatusTests {
    static let all = [contradicting]

    /// 6.1.6 Contradicting Product Status. In 2.1, unknown is a group of its own.
    static let contradicting = CSAFTest("6.1.6") { facts, findings in
        var groups = [CSAFFacts.affected, ["known_not_affected"], CSAFFacts.fixed, ["under_investigation"]]
        if facts.version == .v21 { groups.append(["unknown"]) }
        for vulnerability in facts.vulnerabilities {
            var first: [String: Int] = [:]
            for (number, group) in groups.enumerated() {
                for value in facts.having(group, in: vulnerability) {
                    guard let id = value.string else { continue }
                    if let other = first[id], other != number {
                        findings.add(
                            value, "製品「\(shown(id))」には、この脆弱性について矛盾する状態が付いています。",
                            "The product \"\(shown(id))\" has contradicting statuses for this vulnerability.")
                    } else {
                        first[id] = number
                    }
                }
            }
        }
    }
}
