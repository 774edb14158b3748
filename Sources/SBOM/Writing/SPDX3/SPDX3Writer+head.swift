import JSONStream

extension SPDX3Writer {
    /// Names who supplies and makes what the document describes, where no part is there of which it could be said.
    private mutating func inheritance() {
        guard !isSPDX3 else { return }
        let subject = document.subjectComponents.first
        if let supplier = document.supplier, subject == nil || subject?.supplier ?? supplier != supplier {
            losses.add(.noField(field: "metadata.supplier"))
        }
        let maker = subject.flatMap { $0.hasDetails ? $0.details.manufacturer : nil }
        if let manufacturer = document.manufacturer, subject == nil || maker ?? manufacturer != manufacturer {
            losses.add(.noField(field: "metadata.manufacturer"))
        }
    }

    /// Creation info, the document and the SBOM in it.
    mutating func head() {
        creationInfo()
        inheritance()
        var keptRoots = isSPDX3 ? document.metadataUnknown.first { $0.key == "rootElement" }?.value : nil
        // Whoever changed what the document describes wants to see that, and not what it described.
        if !kept.subjects(SPDX3Reader.strings(keptRoots)).filter(ids.knows).elementsEqual(document.subjects.filter(ids.knows)) { keptRoots = nil }
        let bill = keptRoots == nil ? ids.minted("SBOM") : ""
        let others = externalElements()
        begin("SpdxDocument", ids.documentID)
        json.member("name", ifPresent: document.name)
        json.member("comment", ifPresent: document.comment)
        json.key("rootElement")
        if let keptRoots { json.value(keptRoots) } else { list([bill]) }
        if let license = document.licenses.first { json.member("dataLicense", expression(license.text)) }
        for further in document.licenses.dropFirst() { losses.add(.onlyOne(field: "dataLicense", value: further.text)) }
        conformance()
        references("externalRef", document.externalReferences, left: leftOver("externalRef", document.metadataUnknown))
        properties(document.properties, left: leftOver("extension", document.metadataUnknown))
        imports(others)
        // They stand in the creation info and, the version of the list, with the expressions.
        let said: Set = document.format.family != .spdx ? [] : licenseListVersion == nil ? ["comment"] : ["comment", "licenseListVersion"]
        unread(document.metadataUnknown, except: said.union(["rootElement", "creationInfo", "externalRef", "extension", "profileConformance"]))
        if let version = document.documentVersion, version > 1 { losses.add(.noField(field: "version")) }
        json.endObject()
        if keptRoots == nil { self.bill(bill) }
    }

    private mutating func bill(_ id: String) {
        begin("software_Sbom", id)
        json.key("rootElement")
        list(roots())
        if document.components.count + document.files.count > 0 {
            json.key("element")
            var seen: Set<String> = []
            list(document.everything.map { ids[$0.id] }.filter { seen.insert($0).inserted } + document.files.map { ids[$0.id] })
        }
        var types: [String] = []
        for phase in document.phases {
            if let known = SPDX3Words.phases.first(where: { $0.phase == phase.name || $0.type == phase.name })?.type {
                if !types.contains(known) { types.append(known) }
            } else {
                losses.add(.valueRefused(field: "lifecycles", value: phase.name))
            }
        }
        if !types.isEmpty { json.member("software_sbomType", types) }
        properties(document.metadataProperties, left: [])
        json.endObject()
    }

    private mutating func conformance() {
        guard !isSPDX3 else {
            guard let own = document.metadataUnknown.first(where: { $0.key == "profileConformance" })?.value else { return }
            json.key("profileConformance")
            return json.value(own)
        }
        var profiles = ["core", "software", "simpleLicensing"]
        if !document.vulnerabilities.isEmpty { profiles.append("security") }
        json.member("profileConformance", profiles)
    }

    /// What the document describes: its subject, else whatever nothing else needs or contains.
    private func roots() -> [String] {
        var seen: Set<String> = []
        let stated = document.subjects.filter { ids.knows($0) }.map { ids[$0] }
        if !stated.isEmpty { return stated.filter { seen.insert($0).inserted } }
        let needed = Set(document.relationships.lazy.filter { $0.kind == .dependsOn || $0.kind == .contains }.map(\.to))
        let tops = document.everything.filter { $0.parent == nil }
        let free = tops.filter { !needed.contains($0.id) }
        return (free.isEmpty ? tops : free).map { ids[$0.id] }.filter { seen.insert($0).inserted }
    }

    private mutating func creationInfo() {
        while kept.creations[creation] != nil { creation += "-new" }
        let names = document.authors.map { SPDXParty.text($0) }
        if let kept = document.metadataUnknown.first(where: { $0.key == "creationInfo" })?.value?.stringValue, let info = keptCreation(kept) {
            let known = SPDX3Reader.strings(info["createdBy"]).compactMap { self.kept.agents[$0] }.filter { SPDX3Reader.type($0) != "SoftwareAgent" }
                .compactMap { $0["name"]?.stringValue }
            if info["created"]?.stringValue == document.created, known == document.authors.map(\.name) {
                creation = kept
                return
            }
        }
        // Programs that the document had among its makers stay there.
        let programs = document.tools.map(\.id).filter { isSPDX3 && kept.agents[$0] != nil }
        let makers = names.isEmpty && programs.isEmpty ? [nobody()] : document.authors.map { agent($0, "authors") } + programs
        let tools = document.tools.filter { !programs.contains($0.id) }.map { tool($0) }
        losses.component = nil
        json.beginObject()
        json.member("type", "CreationInfo")
        json.member("@id", creation)
        json.member("specVersion", "3.0.1")
        if document.format.family == .spdx {
            json.member("comment", ifPresent: document.metadataUnknown.first { $0.key == "comment" }?.value?.stringValue)
        }
        json.member("created", moment())
        json.member("createdBy", makers)
        if !tools.isEmpty { json.member("createdUsing", tools) }
        json.endObject()
    }

    /// Version of the licence list that expressions are of (SPDX 2.3 clause 6.7), with the third number that SPDX 3 demands; nil for another form, and where
    /// there is no licence to say it of.
    var licenseListVersion: String? {
        guard !isSPDX3, document.format.family == .spdx,
            document.everything.contains(where: { part in part.licenses.contains { $0.form != .noLicense } }),
            let given = document.metadataUnknown.first(where: { $0.key == "licenseListVersion" })?.value?.stringValue
        else { return nil }
        let numbers = given.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(numbers.count), numbers.allSatisfy({ Int($0).map(String.init) == String($0) }) else { return nil }
        return numbers.count == 2 ? given + ".0" : given
    }

    private func keptCreation(_ id: String) -> JSONValue? { isSPDX3 ? kept.creations[id] : nil }

    /// When the document was made, which SPDX 3 demands.
    mutating func moment() -> String {
        if let moment = document.created.flatMap({ Moment($0) ?? Moment(day: $0) }) { return moment.text }
        if let given = document.created { losses.add(.valueRefused(field: "created", value: given)) }
        losses.add(.filledIn(field: "created", written: "1970-01-01T00:00:00Z"))
        return "1970-01-01T00:00:00Z"
    }

    /// Someone must have made the document: its first tool, or we, who write it.
    private mutating func nobody() -> String {
        let name = document.tools.first.map { Self.toolName($0) } ?? "mimamori"
        losses.add(.filledIn(field: "createdBy", written: name))
        return agents.id(Party(name: name, kind: .tool), &ids)
    }

    // MARK: Other documents.

    /// Ids that statements use of things in other documents.
    private func externalElements() -> [String] {
        guard !document.externalDocuments.isEmpty else { return [] }
        let prefixes = Set(document.externalDocuments.map(\.id))
        var found: Set<String> = []
        for relationship in document.relationships {
            for id in [relationship.from, relationship.to] {
                guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")), prefixes.contains(String(id[..<colon])) else { continue }
                found.insert(id)
            }
        }
        return found.sorted()
    }

    private mutating func imports(_ elements: [String]) {
        guard !document.externalDocuments.isEmpty else { return }
        json.key("import")
        json.beginArray()
        for other in document.externalDocuments {
            let own = elements.filter { $0.utf8.starts(with: "\(other.id):".utf8) }.map { ids[$0] }
            for id in ["\(other.namespace ?? other.id)#SPDXRef-DOCUMENT"] + own {
                json.beginObject()
                json.member("type", "ExternalMap")
                json.member("externalSpdxId", id)
                if let hash = other.hash { digests([hash], left: []) }
                json.endObject()
            }
            var unknown = other.unknown
            losses.dropUnread(&unknown)
        }
        json.endArray()
    }

    /// An array of texts, empty or not.
    mutating func list(_ texts: [String]) {
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }
}
