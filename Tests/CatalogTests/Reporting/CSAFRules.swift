import CVSS
import Foundation

@testable import Catalog

/// The mandatory tests of CSAF 2.0, section 6.1, that a document of ours could fail and that its schema does not make.
enum CSAFRules {
    /// What is wrong with `document`, each with the number of the test.
    static func problems(_ document: JSONTree) -> [String] {
        let tree = document["product_tree"]
        let defined = names(tree["branches"]) + tree["full_product_names"].array + tree["relationships"].array.map { $0["full_product_name"] }
        let ids = defined.compactMap { $0["product_id"].string }
        var found: [String] = []
        let known = Set(ids)
        if known.count != ids.count { found.append("6.1.2: an id is defined twice") }
        for relation in tree["relationships"].array {
            for key in ["product_reference", "relates_to_product_reference"] where !known.contains(relation[key].string ?? "") {
                found.append("6.1.1: \(key)")
            }
        }
        let vulnerabilities = document["vulnerabilities"].array
        let cves = vulnerabilities.compactMap { $0["cve"].string }
        if Set(cves).count != cves.count { found.append("6.1.23: a CVE twice") }
        for vulnerability in vulnerabilities { found += problems(vulnerability, known) }
        found += problems(tracking: document["document"]["tracking"])
        if document["document"]["category"].string == "csaf_security_advisory" {
            if vulnerabilities.isEmpty { found.append("6.1.27.11: no vulnerabilities") }
            if vulnerabilities.contains(where: { $0["product_status"]["known_affected"].strings.isEmpty }) {
                found.append("6.1.27.6: no conclusive status")
            }
            if tree.isAbsent { found.append("6.1.27.4: no product tree") }
        } else if document["document"]["category"].string != "csaf_base" {
            found.append("6.1.26: category")
        }
        for branch in branches(tree["branches"]) where branch["category"].string == "product_version" {
            let name = (branch["name"].string ?? "").lowercased()
            let words = ["<", ">", "after", "all", "before", "earlier", "later", "prior", "versions"]
            if words.contains(where: name.contains) { found.append("6.1.31: \(name)") }
        }
        return found
    }

    private static func problems(_ vulnerability: JSONTree, _ known: Set<String>) -> [String] {
        var found: [String] = []
        let status = vulnerability["product_status"]
        let affected = status["known_affected"].strings
        let open = status["under_investigation"].strings
        let remedies = vulnerability["remediations"].array.flatMap { $0["product_ids"].strings }
        let scored = vulnerability["scores"].array.flatMap { $0["products"].strings }
        for id in affected + open + remedies + scored where !known.contains(id) { found.append("6.1.1: \(id)") }
        if !Set(affected).isDisjoint(with: open) { found.append("6.1.6: contradicting status") }
        if Set(scored).count != scored.count { found.append("6.1.7: a product is scored twice") }
        if vulnerability["notes"].array.isEmpty { found.append("6.1.27.5: no notes") }
        if status.keys.isEmpty { found.append("6.1.27.6: no status") }
        if vulnerability["cve"].isAbsent && vulnerability["ids"].isAbsent { found.append("6.1.27.8: no id") }
        if vulnerability["remediations"].array.contains(where: { $0["product_ids"].strings.isEmpty }) {
            found.append("6.1.29: remediation without product")
        }
        if Set(affected) != Set(remedies) { found.append("6.1.27.10: an affected product without remediation") }
        for score in vulnerability["scores"].array {
            for key in ["cvss_v2", "cvss_v3"] where !score[key].isAbsent { found += problems(score: score[key]) }
        }
        return found
    }

    private static func problems(score: JSONTree) -> [String] {
        guard let vector = try? CVSSVector(parsing: score["vectorString"].string ?? "") else { return ["6.1.8: no vector"] }
        var found: [String] = []
        if score["version"].string != vector.version.rawValue { found.append("6.1.10: version") }
        for (name, value) in [("base", vector.scores.base), ("temporal", vector.scores.temporal), ("environmental", vector.scores.environmental)] {
            guard let given = score[name + "Score"].number else { continue }
            if Int((given * 10).rounded()) != value?.tenths { found.append("6.1.9: \(name)Score") }
            guard vector.version != .v2, let value else { continue }
            if score[name + "Severity"].string != CVSSSeverity(value, version: vector.version).rawValue.uppercased() {
                found.append("6.1.9: \(name)Severity")
            }
        }
        return found
    }

    private static func problems(tracking: JSONTree) -> [String] {
        let numbers = tracking["revision_history"].array.compactMap { $0["number"].string }
        var found: [String] = []
        if numbers.last != tracking["version"].string { found.append("6.1.16: version") }
        if tracking["version"].string?.hasPrefix("0.") == true, tracking["status"].string != "draft" { found.append("6.1.17: status") }
        return found
    }

    private static func branches(_ list: JSONTree) -> [JSONTree] { list.array.flatMap { [$0] + branches($0["branches"]) } }

    private static func names(_ list: JSONTree) -> [JSONTree] { branches(list).map { $0["product"] }.filter { !$0.isAbsent } }
}
