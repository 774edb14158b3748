/// The source package that a distribution's package was built from. The security data of most distributions speak of source packages (`openssl`), SBOMs of
/// what is installed (`libssl3`).
public struct SourcePackage: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its version where that is stated; mostly the same as that of the package built from it.
    public var version: String?

    /// Takes the parts as they are; nil without a name.
    public init?(name: some StringProtocol, version: String? = nil) {
        guard !name.isEmpty else { return nil }
        self.name = String(name)
        self.version = version
    }
}
