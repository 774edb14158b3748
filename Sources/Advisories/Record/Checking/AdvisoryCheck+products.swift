import CPE
import PackageURL

extension AdvisoryCheck {
    mutating func check(_ product: AdvisoryProduct, _ place: String) {
        need(!product.id.isEmpty, place + "/id")
        need(!product.vendor.isEmpty, place + "/vendor")
        need(!product.name.isEmpty, place + "/name")
        switch product.releases {
        case .version(let version): need(!version.isEmpty, place + "/releases")
        case .range(let range):
            if !range.hasPrefix("vers:") || VersionSpans(range) == nil {
                add(place + "/releases", "「\(shown(range))」はversではありません。", "\"\(shown(range))\" is no vers.")
            }
        }
        for purl in product.purls where (try? PackageURL(parsing: purl)) == nil {
            add(place + "/purls", "「\(shown(purl))」はpurlではありません。", "\"\(shown(purl))\" is no purl.")
        }
        if let cpe = product.cpe, !cpe.hasPrefix("cpe:2.3:") || (try? CPE(parsing: cpe)) == nil {
            add(place + "/cpe", "「\(shown(cpe))」はCPE 2.3ではありません。", "\"\(shown(cpe))\" is no CPE 2.3 name.")
        }
        for hash in product.hashes where hash.value.isEmpty || !hash.value.utf8.allSatisfy({ isHexDigit($0) }) || hash.fileName.isEmpty {
            add(place + "/hashes", "ファイル名と16進数のハッシュ値が必要です。", "A file name and a hash in hexadecimal digits are needed.")
        }
    }

    private func isHexDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte | 0x20) }
}
