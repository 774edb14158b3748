import CVSS
import Diagnostics
import JSONStream

extension CSAFAdvisoryWriter {
    mutating func vulnerability(_ item: AdvisoryVulnerability, _ place: String) -> JSONValue {
        var result = JSONMembers()
        result.put("acknowledgments", list: item.acknowledgments.map(acknowledgment))
        result.put("cve", item.cve)
        weaknesses(item, place, &result)
        result.put("discovery_date", item.discovered?.text)
        result.put("flags", list: flags(item))
        result.put("ids", list: item.ids.map { JSONMembers.object(("system_name", $0.system), ("text", $0.text)) })
        if version == .v20 { result.put("involvements", list: involvements(place)) }
        result.put("notes", list: notes(item))
        result.put("product_status", statuses(item))
        result.put("references", list: item.references.map { reference("external", advisory.text($0.summary), $0.url) })
        result.put(version == .v20 ? "release_date" : "disclosure_date", item.disclosed?.text)
        result.put("remediations", list: remediations(item, place))
        result.put(version == .v20 ? "scores" : "metrics", list: scores(item, place))
        result.put("threats", list: threats(item))
        result.put("title", advisory.text(item.title))
        return result.value
    }

    private mutating func weaknesses(_ item: AdvisoryVulnerability, _ place: String, _ result: inout JSONMembers) {
        let all = item.weaknesses.map { weakness in
            JSONMembers.object(("id", weakness.id), ("name", weakness.name), ("version", version == .v21 ? weakness.version : nil))
        }
        guard version == .v20 else { return result.put("cwes", list: all) }
        if let first = all.first { result.put("cwe", first) }
        if all.count > 1 {
            lose(place + "/weaknesses", "CSAF 2.0に書けるCWEは1つだけです。", "CSAF 2.0 has room for one CWE; those behind the first were left out.")
        }
    }

    private func notes(_ item: AdvisoryVulnerability) -> [JSONValue] {
        let isJapanese = advisory.language == .japanese
        var result = [note("description", advisory.text(item.description), title: isJapanese ? "脆弱性の説明" : "Vulnerability Description")]
        if let component = item.component {
            let identity = component.purl.map { "\(component.label) (\($0))" } ?? component.label
            result.append(note("details", identity, title: isJapanese ? "脆弱性のある部品" : "Vulnerable Component"))
        }
        return result
    }

    private func flags(_ item: AdvisoryVulnerability) -> [JSONValue] {
        AdvisoryStatement.Justification.allCases.compactMap { label in
            let products = item.statements.filter { $0.justification == label }.map(\.product)
            guard !products.isEmpty else { return nil }
            var flag = JSONMembers()
            flag.put("label", label.rawValue)
            flag.put("product_ids", texts: products)
            return flag.value
        }
    }

    private func statuses(_ item: AdvisoryVulnerability) -> JSONValue {
        var result = JSONMembers()
        result.put("fixed", texts: item.products(.fixed))
        result.put("known_affected", texts: item.products(.affected))
        result.put("known_not_affected", texts: item.products(.notAffected))
        result.put("under_investigation", texts: item.products(.underInvestigation))
        return result.value
    }

    private mutating func remediations(_ item: AdvisoryVulnerability, _ place: String) -> [JSONValue] {
        var result: [JSONValue] = []
        for (number, remediation) in item.remediations.enumerated() {
            var category = remediation.category
            if version == .v20, category == .fixPlanned {
                category = .noneAvailable
                lose(
                    "\(place)/remediations/\(number)", "CSAF 2.0にはfix_plannedがないため、none_availableとしました。",
                    "CSAF 2.0 has no fix_planned; none_available was taken.")
            }
            if version == .v20, category == .optionalPatch {
                lose(
                    "\(place)/remediations/\(number)", "CSAF 2.0にはoptional_patchがないため、書いていません。",
                    "CSAF 2.0 has no optional_patch; it was left out.")
                continue
            }
            var entry = JSONMembers()
            entry.put("category", category.rawValue)
            entry.put("date", remediation.date?.text)
            entry.put("details", advisory.text(remediation.details))
            entry.put("product_ids", texts: remediation.products)
            entry.put("url", remediation.url)
            result.append(entry.value)
        }
        return result
    }

    private mutating func scores(_ item: AdvisoryVulnerability, _ place: String) -> [JSONValue] {
        var result: [JSONValue] = []
        for (number, score) in item.scores.enumerated() {
            guard let content = ScoreContent(score.vector) else { continue }
            var entry = JSONMembers()
            if version == .v20 {
                guard content.vector.version != .v4 else {
                    lose("\(place)/scores/\(number)", "CSAF 2.0にはCVSS 4.0を書く場所がありません。", "CSAF 2.0 has no place for CVSS 4.0.")
                    continue
                }
                entry.put(content.csafKey, content.json)
            } else {
                var holder = JSONMembers()
                holder.put(content.csafKey, content.json)
                entry.put("content", holder.value)
            }
            entry.put("products", texts: score.products)
            result.append(entry.value)
        }
        return result
    }

    /// Impact statements of products that are not affected are threats as well.
    private func threats(_ item: AdvisoryVulnerability) -> [JSONValue] {
        let impacts = item.statements.compactMap { statement in
            advisory.textIfAny(statement.impact).map { threat("impact", $0, [statement.product], nil) }
        }
        return impacts
            + item.threats.map { threat($0.category.rawValue, advisory.text($0.details), advisory.products(of: $0, in: item), $0.date?.text) }
    }

    private func threat(_ category: String, _ details: String, _ products: [String], _ date: String?) -> JSONValue {
        var entry = JSONMembers()
        entry.put("category", category)
        entry.put("date", date)
        entry.put("details", details)
        entry.put("product_ids", texts: products)
        return entry.value
    }
}
