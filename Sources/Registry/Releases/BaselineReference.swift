import Database

/// A baseline as people name it: `PUMP-100@2.1#3`, or `PUMP-100@2.1` for the newest of the release.
public struct BaselineReference: Sendable, Hashable {
    /// The release.
    public let release: ReleaseReference
    /// Its number; nil for the newest.
    public let number: Int?

    /// Takes the parts as they are.
    public init(_ release: ReleaseReference, number: Int? = nil) {
        self.release = release
        self.number = number
    }

    /// Reads ``text``. A `#` with anything but a number behind it belongs to the version.
    ///
    /// - Throws: ``RegistryError/invalid(_:)``.
    public init(_ text: String) throws(RegistryError) {
        guard let mark = text.lastIndex(of: "#"), let number = Int(text[text.index(after: mark)...]) else {
            self.init(try ReleaseReference(text))
            return
        }
        self.init(try ReleaseReference(String(text[..<mark])), number: number)
    }

    /// `PUMP-100@2.1#3`.
    public var text: String { number.map { "\(release.text)#\($0)" } ?? release.text }
}

extension RegistryReader {
    /// The baseline that a reference names.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``.
    func baseline(_ reference: BaselineReference) throws -> Baseline {
        let release = try release(reference.release)
        let all = try list(Baseline.self, where: "release_id = ?", [.integer(release.id)], order: "number DESC")
        let found = reference.number.map { number in all.first { $0.number == number } } ?? all.first
        guard let found else { throw RegistryError.notFound(.baseline, reference.text) }
        return found
    }

    /// The newest baseline of a release; nil if it was never frozen.
    func newestBaseline(of release: Release) throws -> Baseline? {
        try list(Baseline.self, where: "release_id = ?", [.integer(release.id)], order: "number DESC", limit: 1).first
    }
}
