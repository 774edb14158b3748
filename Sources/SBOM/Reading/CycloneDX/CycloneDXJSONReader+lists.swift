import JSONStream

extension CycloneDXJSONReader {
    /// Reads `hashes`.
    mutating func hashes(_ list: inout [Hash], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersArray("hashes", &unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("hashes") else { continue }
            var algorithm: String?
            var value: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "alg": try cursor.text(key, &algorithm, &unknown)
                case "content": try cursor.text(key, &value, &unknown, isShared: false)
                default: try cursor.leaveOut(key)
                }
            }
            list.append(hash(algorithm, value))
        }
    }

    /// A digest, with remarks on what is missing or not known.
    private mutating func hash(_ name: String?, _ value: String?) -> Hash {
        if name == nil { cursor.remark(.missing(field: "alg")) }
        if value == nil { cursor.remark(.missing(field: "content")) }
        let algorithm = HashAlgorithm(named: name ?? "")
        if case .other(let text) = algorithm, name != nil { cursor.remark(.unknownValue(field: "alg", value: quoted(text))) }
        return Hash(algorithm: algorithm, value: value ?? "")
    }

    /// Reads `properties`.
    mutating func properties(_ list: inout [Property], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersArray("properties", &unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("properties") else { continue }
            var name: String?
            var value: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "name": try cursor.text(key, &name, &unknown)
                case "value": try cursor.text(key, &value, &unknown)
                default: try cursor.leaveOut(key)
                }
            }
            list.append(Property(name: name ?? "", value: value))
        }
    }

    /// Reads `externalReferences`.
    mutating func externalReferences(_ list: inout [ExternalReference], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersArray("externalReferences", &unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("externalReferences") else { continue }
            var type: String?
            var locator: String?
            var more = ExternalReferenceDetails()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "type": try cursor.text(key, &type, &more.unknown)
                case "url": try cursor.text(key, &locator, &more.unknown)
                case "comment": try cursor.text(key, &more.comment, &more.unknown)
                case "hashes": try hashes(&more.hashes, &more.unknown)
                case "properties": try properties(&more.properties, &more.unknown)
                default: try cursor.keep(key, in: &more.unknown)
                }
            }
            if locator == nil { cursor.remark(.missing(field: "url")) }
            list.append(ExternalReference(type: type ?? "", locator: locator ?? "", details: more.isEmpty ? nil : more))
        }
    }
}
