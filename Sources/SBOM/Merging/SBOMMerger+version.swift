extension SBOMMerger {
    /// The product's SBOM was changed, so its version goes up by one (CycloneDX 1.6 `version`: "whenever an existing BOM is modified"); the serial
    /// number stays, as it is still the SBOM of that product. SPDX has no such count.
    ///
    /// Links into itself (BOM-Links) carry the version and go up with it.
    mutating func raiseVersion() {
        guard merge.document.format.family == .cycloneDX, !options.keepsVersion else { return }
        let old = max(1, merge.document.documentVersion ?? 1)
        guard old < Int.max else { return }
        merge.document.documentVersion = old + 1
        guard let serial = merge.document.identity, serial.hasPrefix("urn:uuid:") else { return }
        let link = "urn:cdx:\(serial.dropFirst("urn:uuid:".count))/"
        let (before, after) = ("\(link)\(old)#", "\(link)\(old + 1)#")
        for claim in merge.document.vulnerabilities.indices {
            for place in merge.document.vulnerabilities[claim].affects.indices {
                let ref = merge.document.vulnerabilities[claim].affects[place].ref
                guard ref.hasPrefix(before) else { continue }
                merge.document.vulnerabilities[claim].affects[place].ref = after + ref.dropFirst(before.count)
            }
        }
    }
}
