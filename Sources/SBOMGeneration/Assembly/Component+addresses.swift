import SBOM

extension Component {
    /// Writes repositories as URIs, whatever form of git's the source has: no format of an SBOM takes another
    /// (``RepositoryAddress/asAddress(_:)``).
    mutating func writeAddresses() {
        for index in externalReferences.indices where externalReferences[index].type == "vcs" {
            if let address = RepositoryAddress.asAddress(externalReferences[index].locator) { externalReferences[index].locator = address }
        }
    }
}
