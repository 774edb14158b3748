import Diagnostics
import JSONStream

/// Writes an advisory as a CSAF document of 2.0 or 2.1.
struct CSAFAdvisoryWriter {
    let advisory: PreparedAdvisory
    let version: CSAFVersion
    var losses: [AdvisoryOutput.Loss] = []
    var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory, _ version: CSAFVersion) {
        self.advisory = advisory
        self.version = version
    }

    func output() -> AdvisoryOutput {
        var writer = self
        var root = JSONMembers()
        if version == .v21 { root.put("$schema", "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json") }
        root.put("document", writer.document())
        if facts.ending == nil {
            root.put("product_tree", writer.tree())
            root.put("vulnerabilities", list: facts.vulnerabilities.enumerated().map { writer.vulnerability($1, "vulnerabilities/\($0)") })
        }
        return AdvisoryOutput(
            fileName: DocumentTests.fileName(advisory.documentID), bytes: CSAFWriter.write(root.value), losses: writer.losses)
    }

    mutating func lose(_ place: String, _ japanese: String, _ english: String) {
        losses.append(AdvisoryOutput.Loss(place: place, wording: Wording(ja: japanese, en: english)))
    }

    private mutating func document() -> JSONValue {
        var head = JSONMembers()
        head.put("acknowledgments", list: facts.acknowledgments.map(acknowledgment))
        head.put("category", category.rawValue)
        head.put("csaf_version", version.rawValue)
        head.put("distribution", distribution())
        if version == .v21, facts.ending == nil { head.put("involvement", object: involvement()) }
        head.put("lang", advisory.language.rawValue)
        if version == .v21 {
            head.put("license_expression", facts.license)
        } else if facts.license != nil {
            lose("license", "CSAF 2.0にはライセンスを書く場所がありません。", "CSAF 2.0 has no place for the licence.")
        }
        head.put("notes", list: notes())
        head.put("publisher", publisher())
        head.put("references", list: references())
        if advisory.isTranslation { head.put("source_lang", facts.sourceLanguage.rawValue) }
        head.put("title", advisory.text(facts.title))
        head.put("tracking", tracking())
        return head.value
    }

    /// 2.1 asks for affected products in a security advisory; an advisory that names none has the profile of 2.0 under its new name.
    private var category: CSAFProfile {
        if let ending = facts.ending {
            // 2.0 has no profile for it; the notes say it.
            guard version == .v21 else { return .base }
            return ending.kind == .withdrawn ? .withdrawn : .superseded
        }
        guard facts.kind == .securityAdvisory else { return .vex }
        let isOld = version == .v21 && facts.vulnerabilities.contains { $0.products(.affected).isEmpty }
        return isOld ? .deprecatedSecurityAdvisory : .securityAdvisory
    }

    private mutating func distribution() -> JSONValue {
        var result = JSONMembers()
        var tlp = JSONMembers()
        if version == .v20 {
            if facts.tlp.version1 != facts.tlp.rawValue {
                // In these words a converter to 2.1 finds the label (2.1 conformance clause 18).
                result.put("text", "TLP v2.0: TLP:\(facts.tlp.rawValue)")
            }
            if facts.tlp == .amberStrict {
                lose(
                    "tlp", "CSAF 2.0のTLPにはAMBER+STRICTがないため、より厳しいREDとし、元のラベルを文で添えました。",
                    "The TLP of CSAF 2.0 has no AMBER+STRICT: the stricter RED was taken, and the label stands beside it in words.")
            }
            tlp.put("label", facts.tlp.version1)
        } else {
            tlp.put("label", facts.tlp.rawValue)
        }
        result.put("tlp", tlp.value)
        return result.value
    }

    private func notes() -> [JSONValue] {
        var result = [note("summary", advisory.text(facts.summary), title: advisory.language == .japanese ? "概要" : "Summary")]
        if let text = advisory.textIfAny(facts.legalDisclaimer) {
            result.append(note("legal_disclaimer", text, title: advisory.language == .japanese ? "利用条件" : "Terms of Use"))
        }
        if let ending = facts.ending {
            let isWithdrawn = ending.kind == .withdrawn
            let english = isWithdrawn ? "Reasoning for Withdrawal" : "Reasoning for Supersession"
            let title = advisory.language == .japanese ? (isWithdrawn ? "取下げの理由" : "置換の理由") : english
            result.append(note("description", advisory.text(ending.reason), title: title))
        }
        return result
    }

    func note(_ category: String, _ text: String, title: String) -> JSONValue {
        JSONMembers.object(("category", category), ("text", text), ("title", title))
    }

    private func publisher() -> JSONValue {
        var result = JSONMembers()
        result.put("category", facts.publisher.category.rawValue)
        let details = advisory.textIfAny(facts.publisher.contact)
        if version == .v20 {
            let words = [details, facts.publisher.email].compactMap { $0 }
            result.put("contact_details", words.isEmpty ? nil : words.joined(separator: " "))
        } else {
            var contact = JSONMembers()
            contact.put("details", details)
            contact.put("email", facts.publisher.email)
            result.put("contact", object: contact)
        }
        result.put("name", facts.publisher.name)
        result.put("namespace", facts.publisher.namespace)
        return result.value
    }

    private func references() -> [JSONValue] {
        let ownSummary = advisory.language == .japanese ? "このアドバイザリー(CSAF)" : "This advisory (CSAF)"
        let successors = [facts.ending?.successor].compactMap { $0 }.map { successor in
            // The standard names the words (2.1, 6.1.27.19).
            let start = advisory.language == .japanese ? "後継の文書" : "Superseding Document"
            return reference("external", "\(start): \(advisory.text(successor.summary))", successor.url)
        }
        return [reference("self", ownSummary, advisory.csafURL(version))] + successors
            + facts.references.map { reference("external", advisory.text($0.summary), $0.url) }
    }

    func reference(_ category: String, _ summary: String, _ url: String) -> JSONValue {
        JSONMembers.object(("category", category), ("summary", summary), ("url", url))
    }

    func acknowledgment(_ thanks: AdvisoryAcknowledgment) -> JSONValue {
        var result = JSONMembers()
        result.put("names", texts: thanks.names)
        result.put("organization", thanks.organization)
        result.put("summary", advisory.textIfAny(thanks.summary))
        result.put("urls", texts: thanks.urls)
        return result.value
    }

    private func tracking() -> JSONValue {
        var result = JSONMembers()
        result.put("aliases", texts: facts.aliases)
        result.put("current_release_date", advisory.updated.text)
        result.put("id", advisory.documentID)
        result.put("initial_release_date", advisory.released.text)
        result.put(
            "revision_history",
            list: facts.revisions.map {
                JSONMembers.object(("date", $0.date.text), ("number", String($0.number)), ("summary", advisory.text($0.summary)))
            })
        result.put("status", facts.status.rawValue)
        result.put("version", String(advisory.version))
        return result.value
    }
}
