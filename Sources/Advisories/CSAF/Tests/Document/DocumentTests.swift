import JSONStream

/// The document itself (6.1.24, 6.2.7, 6.2.10, 6.2.11, 6.2.13).
enum DocumentTests {
    static let all = [involvements, involvementDate, label, canonical, sorting]

    /// 6.1.24 Multiple Definition in Involvements; in 2.1 of actions.
    static let involvements = CSAFTest("6.1.24") { facts, findings in
        var actions: Set<[String]> = []
        let involvement = Involvement(facts)
        for action in involvement?.actions ?? [] {
            let identity = involvement?.identity(action) ?? []
            if !actions.insert(identity + [action.text("status") ?? "", action.text("summary") ?? ""]).inserted {
                findings.add(action, "同じ行為が2回以上あります。", "The same action is there more than once.")
            }
        }
        for vulnerability in facts.vulnerabilities {
            var seen: Set<String> = []
            for item in vulnerability.list("involvements") {
                guard let party = item.text("party"), let date = item.text("date") else { continue }
                let instant = DateTime(date).map { "\($0.seconds).\($0.fraction)" } ?? date
                if !seen.insert(party + " " + instant).inserted {
                    findings.add(
                        item, "同じ日時の同じ関係者「\(shown(party))」が2回以上あります。",
                        "The party \"\(shown(party))\" is there more than once for one date.")
                }
            }
        }
    }

    /// 6.2.7 Missing Date in Involvements.
    static let involvementDate = CSAFTest("6.2.7") { facts, findings in
        for item in facts.vulnerabilities.flatMap({ $0.list("involvements") }) where item["date"] == nil {
            findings.add(item, "日付がありません。", "There is no date.")
        }
    }

    /// 6.2.10 Missing TLP label (2.0; in 2.1 the schema asks for it).
    static let label = CSAFTest("6.2.10", [.v20]) { facts, findings in
        guard facts.tlp == nil else { return }
        findings.add(facts.head["distribution"] ?? facts.head, "TLPラベルがありません。", "There is no TLP label.")
    }

    /// The self references with https whose address ends with the rightful file name (2.0 section 3.2.1.9, 2.1 section 3.2.2).
    static func canonicalURLs(_ facts: CSAFFacts, _ id: String) -> [String] {
        let name = fileName(id)
        return facts.head.list("references").filter { $0.text("category") == "self" }.compactMap { $0.text("url") }.filter { url in
            guard url.hasPrefix("https://"), url.hasSuffix("/" + name) else { return false }
            // Between the two there must be a host.
            let rest = url.dropFirst(8)
            return rest.firstIndex(of: "/").map { $0 > rest.startIndex } ?? false
        }
    }

    /// 6.2.11 Missing Canonical URL.
    static let canonical = CSAFTest("6.2.11") { facts, findings in
        guard let id = facts.tracking?.text("id"), canonicalURLs(facts, id).isEmpty else { return }
        let name = fileName(id)
        findings.add(
            facts.head["references"] ?? facts.head, "\(shown(name))で終わるhttpsの自己参照(category: self)がありません。",
            "There is no self reference with https that ends with \(shown(name)).")
    }

    /// The rightful file name of a document (2.0 section 5.1): lower case; each run of other characters than `+-a-z0-9` becomes one `_`.
    static func fileName(_ id: String) -> String {
        var name = ""
        for byte in id.lowercased().utf8 {
            let scalar = Unicode.Scalar(byte)
            if (97...122).contains(byte) || (48...57).contains(byte) || byte == 43 || byte == 45 {
                name.unicodeScalars.append(scalar)
            } else if name.last != "_" {
                name += "_"
            }
        }
        return name + ".json"
    }

    /// 6.2.13 Sorting: keys in alphabetical order.
    static let sorting = CSAFTest("6.2.13") { facts, findings in
        var waiting = [facts.root]
        while let value = waiting.popLast() {
            let children = Array(value.children)
            if value.kind == .object {
                for (before, after) in zip(children, children.dropFirst()) where after.key.utf8.lexicographicallyPrecedes(before.key.utf8) {
                    findings.add(
                        after, "キーがアルファベット順に並んでいません(最初の箇所)。", "The keys are not in alphabetical order (first place).")
                    return
                }
            }
            waiting += children.reversed().filter { $0.node.count > 0 }
        }
    }
}
