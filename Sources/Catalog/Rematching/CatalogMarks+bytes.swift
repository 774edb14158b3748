import JSONStream

extension CatalogMarks {
    /// Form of ``bytes``; another form is not read.
    private static let form: UInt64 = 1

    /// The marks as bytes, to be kept (they pack well). ``init(bytes:)`` reads them.
    public var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.fixed64(Self.form)
        writer.varint(speaksOfProducts ? 1 : 0)
        writer.texts(scopes)
        writer.varint(keys.count)
        for entry in keys {
            writer.text(entry.key.stored)
            writer.fixed64(entry.mark)
        }
        writer.varint(flaws.count)
        for flaw in flaws {
            writer.texts(flaw.ids)
            writer.fixed64(flaw.mark)
        }
        return writer.bytes
    }

    /// Reads ``bytes``; nil where they are of another form, cut off or damaged: then nothing is known of the older catalogue.
    public init?(bytes: [UInt8]) {
        let block = ByteBlock(bytes)
        let read: CatalogMarks? = withExtendedLifetime(block) {
            var cursor = ByteCursor(block.base, from: 0, to: block.count)
            return try? Self.read(&cursor)
        }
        guard let read else { return nil }
        self = read
    }

    private static func read(_ cursor: inout ByteCursor) throws(CatalogError) -> CatalogMarks {
        guard try cursor.fixed64() == form else { throw cursor.damage }
        let speaksOfProducts = try cursor.varint() == 1
        let scopes = try cursor.texts()
        var keys: [Key] = []
        for _ in 0..<(try cursor.count()) {
            guard let key = MatchKey(stored: try cursor.text()) else { throw cursor.damage }
            keys.append(Key(key: key, mark: try cursor.fixed64()))
        }
        var flaws: [Flaw] = []
        for _ in 0..<(try cursor.count()) { flaws.append(Flaw(ids: try cursor.texts(), mark: try cursor.fixed64())) }
        guard cursor.isAtEnd else { throw cursor.damage }
        return CatalogMarks(keys: keys, scopes: scopes, speaksOfProducts: speaksOfProducts, flaws: flaws)
    }

    private init(keys: [Key], scopes: [String], speaksOfProducts: Bool, flaws: [Flaw]) {
        self.keys = keys
        self.scopes = scopes
        self.speaksOfProducts = speaksOfProducts
        self.flaws = flaws
    }
}
