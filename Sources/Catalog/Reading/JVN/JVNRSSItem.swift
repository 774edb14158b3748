import Diagnostics
import XMLStream

/// Reads one item of JVNRSS 3.2 with mod_sec 3.0.
enum JVNRSSItem {
    static func read(_ node: XMLNode, publisher: String, language: Language) throws(CatalogError) -> VulnerabilityRecord {
        guard let id = node.child("identifier")?.content else { throw .noIdentifier(line: node.line) }
        let source = JVNReader.source(JVNReader.overviewSource, id: id, publisher: publisher, language: language)
        var record = VulnerabilityRecord(source: source, id: id)
        record.setTexts(title: node.child("title")?.content, details: node.child("description")?.content, language: language)
        record.published = node.child("issued")?.content ?? node.child("date")?.content
        record.modified = node.child("modified")?.content ?? node.child("date")?.content
        if let link = node.child("link")?.content { record.references.append(Reference(kind: "ADVISORY", url: link)) }
        for reference in node.all("references") {
            JVNReader.take(id: reference.attribute("id") ?? "", into: &record)
            let kind = reference.attribute("source") ?? reference.attribute("title") ?? ""
            if let url = reference.content { record.references.append(Reference(kind: kind, url: url)) }
        }
        for cvss in node.all("cvss") {
            let severity = JVNReader.severity(cvss.attribute("vector"), cvss.attribute("severity"), giver: source)
            if let severity, !record.severities.contains(severity) { record.severities.append(severity) }
        }
        // The names say which products, and not which versions: that is in words, in the entry's details.
        for cpe in node.all("cpe") {
            let parts = [cpe.attribute("vendor"), cpe.attribute("product"), cpe.content.map { "(\($0))" }]
            record.notes.append(RecordNote("sec:cpe", parts.compactMap { $0 }.joined(separator: " ")))
        }
        return record
    }
}

extension VulnerabilityRecord {
    /// Sets title and description in the language that they are in.
    mutating func setTexts(title: String?, details: String?, language: Language) {
        switch language {
        case .japanese: (summaryJapanese, detailsJapanese) = (title, details)
        case .english: (summary, self.details) = (title, details)
        }
    }
}
