import JSONStream

extension CVEAdvisoryWriter {
    /// One entry a product name, with the versions that the statements are about; what is not mentioned is unknown.
    func affected(_ item: AdvisoryVulnerability, _ place: String, _ losses: inout LossList) -> [JSONValue] {
        var entries: [(vendor: String, name: String, statements: [AdvisoryStatement])] = []
        for statement in item.statements {
            let product = advisory.product(statement.product)
            let at = entries.firstIndex { $0.vendor == product.vendor && $0.name == product.name } ?? entries.count
            if at == entries.count { entries.append((product.vendor, product.name, [])) }
            entries[at].statements.append(statement)
        }
        return entries.map { entry in
            let products = entry.statements.map { advisory.product($0.product) }
            var cpes: [String] = []
            for cpe in products.compactMap(\.cpe) where !cpes.contains(cpe) { cpes.append(cpe) }
            var result = JSONMembers()
            result.put("cpes", texts: cpes)
            result.put("defaultStatus", "unknown")
            result.put("product", entry.name)
            result.put("vendor", entry.vendor)
            result.put("versions", list: entry.statements.flatMap { versions($0, place, &losses) })
            return result.value
        }
    }

    private static func status(_ status: AdvisoryStatement.Status) -> String {
        switch status {
        case .affected: "affected"
        case .notAffected, .fixed: "unaffected"
        case .underInvestigation: "unknown"
        }
    }

    private func versions(_ statement: AdvisoryStatement, _ place: String, _ losses: inout LossList) -> [JSONValue] {
        let product = advisory.product(statement.product)
        let status = Self.status(statement.status)
        guard product.isRange, let range = VersionSpans(product.versionText) else {
            return [JSONMembers.object(("status", status), ("version", product.versionText))]
        }
        return range.spans.map { span in
            if let lower = span.lower, let upper = span.upper, lower.version == upper.version {
                return JSONMembers.object(("status", status), ("version", lower.version))
            }
            if span.lower?.isInside == false {
                losses.add(
                    place + "/statements", "CVEの版の範囲は下限を含むため、「より後」を「以後」としました。",
                    "A version range of CVE includes its lower end: \"after\" became \"from\".")
            }
            return JSONMembers.object(
                (span.upper?.isInside == true ? "lessThanOrEqual" : "lessThan", span.upper?.version ?? "*"), ("status", status),
                ("version", span.lower?.version ?? "0"), ("versionType", range.scheme))
        }
    }

    func metrics(_ item: AdvisoryVulnerability, _ place: String, _ losses: inout LossList) -> [JSONValue] {
        if item.scores.contains(where: { Set($0.products) != Set(item.statements.map(\.product)) }) {
            losses.add(
                place + "/scores", "CVEのCVSSは、どの製品のものかを示せません。", "A CVSS score of CVE cannot say for which products it holds.")
        }
        return item.scores.compactMap { score in
            guard let content = ScoreContent(score.vector) else { return nil }
            var metric = JSONMembers()
            metric.put(content.cveKey, content.json)
            metric.put("format", "CVSS")
            return metric.value
        }
    }
}
