/// The hardware parts of the device on which a release runs.
public struct HardwarePartsOfRelease: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A part in its use.
    public struct Entry: Sendable {
        /// The part.
        public let part: HardwarePart
        /// The use.
        public let use: ReleaseItem
    }

    /// Which release.
    public var release: ReleaseReference

    /// A question about one release.
    public init(_ release: ReleaseReference) { self.release = release }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        return try ReleaseItems.list(.hardwarePart, of: release.id, reader)
            .map { Entry(part: try reader.get(HardwarePart.self, $0.item), use: $0) }
            .sorted { $0.part.code < $1.part.code }
    }
}
