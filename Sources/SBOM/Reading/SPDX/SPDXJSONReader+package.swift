import JSONStream

extension SPDXJSONReader {
    /// Reads one package (SPDX 2.3 clause 7).
    ///
    /// - Throws: ``JSONError`` also where the entry is no object: a part must not go missing quietly.
    mutating func package(_ list: inout ComponentList) throws(JSONError) {
        try cursor.json.beginObject()
        try cursor.countPart()
        let place = list.reserve(parent: ComponentList.noParent)
        var part = Component(id: "", name: "")
        var more = ComponentDetails()
        var facts = SPDXPackageFacts()
        var id: String?
        var name: String?
        var seen = Single()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "SPDXID": try cursor.text(key, &id, &part.unknown, isShared: false)
            case "name": try cursor.text(key, &name, &part.unknown)
            case "versionInfo": try cursor.text(key, &part.version, &part.unknown)
            case "supplier":
                note(.supplier, key, &seen)
                part.supplier = try party(key, .supplierIsNotAsserted, &part) ?? part.supplier
            case "originator":
                note(.originator, key, &seen)
                more.originator = try party(key, .originatorIsNotAsserted, &part) ?? more.originator
            case "licenseDeclared":
                if note(.declared, key, &seen) { part.licenses.removeAll { $0.basis == .declared } }
                try license(key, .declared, &part)
            case "licenseConcluded":
                if note(.concluded, key, &seen) { part.licenses.removeAll { $0.basis == .concluded } }
                try license(key, .concluded, &part)
            case "checksums": try checksums(&part.hashes, &part.unknown)
            case "externalRefs": try externalReferences(&part, &more)
            case "primaryPackagePurpose": try purpose(&part)
            case "copyrightText": try assertion(key, &more.copyright, &part.unknown)
            case "downloadLocation": try assertion(key, &facts.downloadLocation, &part.unknown)
            case "description": try cursor.text(key, &more.description, &part.unknown)
            case "filesAnalyzed":
                note(.filesAnalyzed, key, &seen)
                var isAnalyzed: Bool?
                try cursor.bool(key, &isAnalyzed, &part.unknown)
                if isAnalyzed == false { part.flags.insert(.filesNotAnalyzed) }
                if isAnalyzed == true { part.flags.remove(.filesNotAnalyzed) }
            default: try rarer(key, &part, &more, &facts)
            }
        }
        if !facts.isEmpty { more.spdx = facts }
        if let id, !id.isEmpty {
            let (shared, isDuplicate) = cursor.ids.define(id)
            if isDuplicate { cursor.remark(.duplicateID(id: quoted(id))) }
            part.id = shared
        } else {
            cursor.remark(.missing(field: "SPDXID"))
        }
        part.name = name ?? ""
        if part.name.isEmpty { cursor.remark(.noName) }
        part.details = more
        cursor.share(&part)
        list.fill(place, part)
    }

    /// Members of a package that are read in ways which would not notice that they stand twice.
    private struct Single: OptionSet {
        let rawValue: UInt8
        static let supplier = Single(rawValue: 1)
        static let originator = Single(rawValue: 1 << 1)
        static let declared = Single(rawValue: 1 << 2)
        static let concluded = Single(rawValue: 1 << 3)
        static let filesAnalyzed = Single(rawValue: 1 << 4)
    }

    /// - Returns: true where the member stands a second time, which is remarked upon.
    @discardableResult
    private mutating func note(_ member: Single, _ key: String, _ seen: inout Single) -> Bool {
        if seen.insert(member).inserted { return false }
        cursor.remark(.duplicateMember(field: key))
        return true
    }

    private mutating func rarer(
        _ key: String, _ part: inout Component, _ more: inout ComponentDetails, _ facts: inout SPDXPackageFacts
    ) throws(JSONError) {
        switch key {
        case "packageFileName": try cursor.text(key, &facts.packageFileName, &part.unknown)
        case "sourceInfo": try cursor.text(key, &facts.sourceInfo, &part.unknown)
        case "summary": try cursor.text(key, &facts.summary, &part.unknown)
        case "comment": try cursor.text(key, &facts.comment, &part.unknown)
        case "licenseComments": try cursor.text(key, &facts.licenseComments, &part.unknown)
        case "builtDate": try cursor.text(key, &facts.builtDate, &part.unknown)
        case "releaseDate": try cursor.text(key, &facts.releaseDate, &part.unknown)
        case "attributionTexts": try cursor.texts(key, &facts.attributionTexts, &part.unknown)
        case "hasFiles": try cursor.idList(key, &facts.files, &part.unknown)
        case "licenseInfoFromFiles": try licensesInFiles(&part)
        case "homepage":
            var address: String?
            try assertion(key, &address, &part.unknown)
            if let address { part.externalReferences.append(ExternalReference(type: "website", locator: address)) }
        case "validUntilDate":
            // Clause 7.27: the end of the supplier's support.
            var date: String?
            try cursor.text(key, &date, &part.unknown)
            if let date { more.support = SupportStatement(endOfSupport: date) }
        default: try cursor.keep(key, in: &part.unknown)
        }
    }

    /// Reads a text for which `NOASSERTION` means the same as nothing.
    private mutating func assertion(_ field: String, _ target: inout String?, _ unknown: inout [UnknownField]) throws(JSONError) {
        try cursor.text(field, &target, &unknown)
        if target == "NOASSERTION" { target = nil }
    }

    private mutating func purpose(_ part: inout Component) throws(JSONError) {
        let before = cursor.json
        var text: String?
        try cursor.text("primaryPackagePurpose", &text, &part.unknown)
        guard let text else { return }
        if let kind = ComponentKind(spdxPurpose: text) {
            part.kind = kind
        } else {
            cursor.remark(.unknownValue(field: "primaryPackagePurpose", value: quoted(text)))
            part.kind = .other
            cursor.json = before
            try cursor.keep("primaryPackagePurpose", in: &part.unknown)
        }
    }
}
