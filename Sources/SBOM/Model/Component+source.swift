extension Component {
    /// The source package, as generators state it beside the purl: Trivy in properties (`aquasecurity:trivy:SrcName` and its kin) and in SPDX's `sourceInfo`
    /// ("built package from: openssl 3.0.20-1"). What a purl states itself (`upstream`) is not here.
    public var sourcePackage: SourcePackage? {
        if let name = property(Self.sourceName) { return SourcePackage(name: name, version: sourceVersion) }
        guard hasDetails, let text = details.spdx?.sourceInfo, text.hasPrefix(Self.builtFrom) else { return nil }
        let words = text.dropFirst(Self.builtFrom.count).split(separator: " ")
        guard let name = words.first else { return nil }
        return SourcePackage(name: name, version: words.count == 2 ? String(words[1]) : nil)
    }

    private static let sourceName = "aquasecurity:trivy:SrcName"
    private static let builtFrom = "built package from: "

    /// `1:2.3-4` of epoch, version and release.
    private var sourceVersion: String? {
        guard let version = property("aquasecurity:trivy:SrcVersion") else { return nil }
        let epoch = property("aquasecurity:trivy:SrcEpoch").flatMap { $0 == "0" ? nil : $0 + ":" } ?? ""
        return epoch + version + (property("aquasecurity:trivy:SrcRelease").map { "-" + $0 } ?? "")
    }

    private func property(_ name: String) -> String? {
        for property in properties where property.name == name {
            if let value = property.value, !value.isEmpty { return value }
        }
        return nil
    }
}
