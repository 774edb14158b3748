/// Which scores are used (6.3.1, 6.3.2, 6.3.12, 6.3.18, 6.1.56, 6.2.47).
enum ScoreAdviceTests {
    static let all = [onlyVersion2, version30, noVersion4, rating, both, ownRating]

    /// 6.3.1 Use of CVSS v2 as the only Scoring System.
    static let onlyVersion2 = CSAFTest("6.3.1") { facts, findings in
        // Most documents have none of them.
        for scores in facts.scores where scores.contains(where: { $0.key == "cvss_v2" }) {
            var keys: [String: Set<String>] = [:]
            for score in scores { for id in score.products { keys[id, default: []].insert(score.key) } }
            for score in scores where score.key == "cvss_v2" && score.products.contains(where: { keys[$0] == ["cvss_v2"] }) {
                findings.add(score.cvss, "CVSS v2だけが使われています。", "CVSS v2 is the only score.")
            }
        }
    }

    /// 6.3.2 Use of CVSS v3.0.
    static let version30 = CSAFTest("6.3.2") { facts, findings in
        for score in facts.scores.joined() where score.key == "cvss_v3" {
            if score.version == "3.0" || score.vector?.hasPrefix("CVSS:3.0/") == true {
                findings.add(score.cvss["version"] ?? score.cvss, "CVSS 3.0が使われています。", "CVSS 3.0 is used.")
            }
        }
    }

    /// 6.3.12 Missing CVSS v4.0 (2.1).
    static let noVersion4 = CSAFTest("6.3.12", [.v21]) { facts, findings in
        for scores in facts.scores {
            let done = Set(scores.filter { $0.key == "cvss_v4" }.flatMap(\.products))
            for score in scores where score.key != "cvss_v4" && score.products.contains(where: { !done.contains($0) }) {
                findings.add(score.cvss, "CVSS 4.0の評価がありません。", "There is no CVSS 4.0 score.")
            }
        }
    }

    /// 6.3.18 Use of Qualitative Severity Rating (2.1).
    static let rating = CSAFTest("6.3.18", [.v21]) { facts, findings in
        for metric in facts.vulnerabilities.flatMap({ $0.list("metrics") }) {
            guard let value = metric[path: "content", "qualitative_severity_rating"] else { continue }
            findings.add(value, "定性的な深刻度が使われています。", "A qualitative severity rating is used.")
        }
    }

    /// 6.1.56 Use of CVSS and Qualitative Severity Rating (2.1), for one product and source.
    static let both = CSAFTest("6.1.56", [.v21]) { facts, findings in
        for (vulnerability, scores) in zip(facts.vulnerabilities, facts.scores) {
            var scored: Set<[String]> = []
            for score in scores { for id in score.products { scored.insert([id, score.source]) } }
            for metric in vulnerability.list("metrics") {
                guard let value = metric[path: "content", "qualitative_severity_rating"] else { continue }
                let source = metric.text("source") ?? ""
                guard metric.list("products").contains(where: { scored.contains([$0.string ?? "", source]) }) else { continue }
                findings.add(
                    value, "同じ製品に、同じ出所のCVSSと定性的な深刻度があります。", "One product has a CVSS and a qualitative rating of one source.")
            }
        }
    }

    /// 6.2.47 Use of Qualitative Severity Rating by Issuing Party (2.1): without a source, or with the document itself as the source.
    static let ownRating = CSAFTest("6.2.47", [.v21]) { facts, findings in
        let own = facts.tracking?.text("id").map { DocumentTests.canonicalURLs(facts, $0) } ?? []
        for metric in facts.vulnerabilities.flatMap({ $0.list("metrics") }) {
            guard let value = metric[path: "content", "qualitative_severity_rating"] else { continue }
            if let source = metric.text("source"), !own.contains(source) { continue }
            findings.add(
                value, "発行者自身の評価に、CVSSではなく定性的な深刻度が使われています。", "The issuer's own assessment is a qualitative rating and no CVSS.")
        }
    }
}
