import JSONStream

extension CycloneDXJSONReader {
    /// Reads `licenses`: licences by id or name, and expressions.
    mutating func licenses(_ list: inout [LicenseClaim], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersArray("licenses", &unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("licenses") else { continue }
            if let claim = try license() { list.append(claim) } else { cursor.remark(.missing(field: "license")) }
        }
    }

    private mutating func license() throws(JSONError) -> LicenseClaim? {
        var claim: LicenseClaim?
        var basis = LicenseClaim.Basis.unspecified
        var more = LicenseDetails()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "license": claim = try namedLicense(&basis, &more) ?? claim
            case "expression":
                var text: String?
                try cursor.text(key, &text, &more.unknownBeside)
                if let text { claim = LicenseClaim(text, form: .expression) }
            case "acknowledgement": try acknowledgement(&basis, &more.unknownBeside)
            case "bom-ref": try cursor.text(key, &more.id, &more.unknownBeside)
            default: try cursor.keep(key, in: &more.unknownBeside)
            }
        }
        claim?.basis = basis
        claim?.details = more.isEmpty ? nil : more
        return claim
    }

    private mutating func namedLicense(_ basis: inout LicenseClaim.Basis, _ more: inout LicenseDetails) throws(JSONError) -> LicenseClaim? {
        guard try cursor.entersObject("license", &more.unknownBeside) else { return nil }
        var id: String?
        var name: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "id": try cursor.text(key, &id, &more.unknown)
            case "name": try cursor.text(key, &name, &more.unknown)
            case "url": try cursor.text(key, &more.url, &more.unknown)
            case "bom-ref": try cursor.text(key, &more.id, &more.unknown)
            case "acknowledgement": try acknowledgement(&basis, &more.unknown)
            default: try cursor.keep(key, in: &more.unknown)
            }
        }
        if let id {
            if let name { more.unknown.append(UnknownField(key: "name", json: Self.quote(name))) }
            return LicenseClaim(id, form: .id)
        }
        if name == nil { cursor.remark(.missing(field: "id")) }
        return LicenseClaim(name ?? "", form: .name)
    }

    private mutating func acknowledgement(_ basis: inout LicenseClaim.Basis, _ unknown: inout [UnknownField]) throws(JSONError) {
        var text: String?
        try cursor.text("acknowledgement", &text, &unknown)
        switch text {
        case nil: break
        case "declared": basis = .declared
        case "concluded": basis = .concluded
        case let other?:
            cursor.remark(.unknownValue(field: "acknowledgement", value: quoted(other)))
            unknown.append(UnknownField(key: "acknowledgement", json: Self.quote(other)))
        }
    }

    private static func quote(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
