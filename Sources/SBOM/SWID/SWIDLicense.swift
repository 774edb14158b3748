/// Licences as links: SPDX gives each licence of its list an address.
enum SWIDLicense {
    private static let base = "://spdx.org/licenses/"

    /// The id of the SPDX list that an address stands for; nil for another address.
    static func id(_ address: String) -> String? {
        guard let start = ["https", "http"].map({ $0 + base }).first(where: { address.hasPrefix($0) }) else { return nil }
        var name = address.dropFirst(start.count)
        for ending in [".html", ".txt", ".json"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
        return SPDXLicenseList.license(String(name))
    }

    /// The address of a licence of the SPDX list; nil for an id that is not on it.
    static func address(id: String) -> String? { SPDXLicenseList.license(id).map { "https\(base)\($0)" } }
}
