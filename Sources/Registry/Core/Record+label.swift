import Database

// Records that are told apart only within a product, a release or a person say whose they are.

extension Variant {
    /// `PUMP-100/B`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code)/\(code)" }
}

extension Release {
    /// `PUMP-100@2.1`.
    public func label(in reader: RegistryReader) throws -> String { try reader.reference(self).text }
}

extension Baseline {
    /// `PUMP-100@2.1#3`.
    public func label(in reader: RegistryReader) throws -> String { try reader.reference(ofRelease: release).text + label }
}

extension ReleaseItem {
    /// `PUMP-100@2.1: IFU 3`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.reference(ofRelease: release).text): \(try LinkLabel.of(itemKind.subject, item, reader))"
    }
}

extension StoredSBOM {
    /// `PUMP-100@2.1: pump.cdx.json`; the file alone for one that only a supplier sent.
    public func label(in reader: RegistryReader) throws -> String {
        try release.map { "\(try reader.reference(ofRelease: $0).text): \(file)" } ?? file
    }
}

extension IssuedSBOM {
    /// `PUMP-100@2.1 #2 中央病院`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.reference(ofRelease: release).text) \(label)" }
}

extension Document {
    /// `PUMP-100/IFU`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code)/\(code)" }
}

extension DocumentVersion {
    /// `PUMP-100/IFU@3/ja`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Document.self, document).label(in: reader))@\(version)/\(language)"
    }
}

extension SOUPItem {
    /// `PUMP-100: zlib`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(title)" }
}

extension AnomalyReview {
    /// `PUMP-100@2.1: zlib 1.3.1`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.reference(ofRelease: release).text): \(try reader.get(SOUPItem.self, soupItem).title) \(version)"
    }
}

extension Link {
    /// `CR-2026-0001 TLS impact openssl 1.1.1k`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try LinkLabel.of(fromKind, fromID, reader)) \(role.rawValue) \(try LinkLabel.of(toKind, toID, reader))"
    }
}

extension RoleGrant {
    /// `ito: quality (PUMP-100)`.
    public func label(in reader: RegistryReader) throws -> String {
        let reach = try product.map { try reader.get(Product.self, $0).code } ?? organisation.map { try reader.get(Organisation.self, $0).code }
        return "\(try reader.get(Person.self, person).handle): \(label)" + (reach.map { " (\($0))" } ?? "")
    }
}
