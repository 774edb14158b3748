import Database

/// Where a device stands and what runs on it, as people name these; nil leaves it as it is.
public struct DevicePlacement: Sendable, Hashable {
    /// Code of the institution.
    public var institution: String?
    /// Code of the site within it.
    public var site: String?
    /// Version of the release.
    public var release: String?
    /// Code of the variant.
    public var variant: String?

    /// Nothing named.
    public init(institution: String? = nil, site: String? = nil, release: String? = nil, variant: String? = nil) {
        self.institution = institution
        self.site = site
        self.release = release
        self.variant = variant
    }

    /// Sets what is named in `device`; a move to another institution leaves the old one's site behind.
    func apply(to device: inout InstalledDevice, _ reader: RegistryReader) throws {
        if let institution {
            let found = try reader.institution(institution)
            if found.id != device.institution { device.site = nil }
            device.institution = found.id
        }
        if let site { device.site = try reader.site(site, of: try reader.get(Institution.self, device.institution)).id }
        let product = try reader.get(Product.self, device.product)
        if let release { device.release = try reader.release(ReleaseReference(product: product.code, version: release)).id }
        if let variant {
            let found = try reader.list(Variant.self, where: "product_id = ? AND code = ?", [.integer(product.id), .text(variant)])
            guard let first = found.first else { throw RegistryError.notFound(.variant, "\(product.code)/\(variant)") }
            device.variant = first.id
        }
    }
}
