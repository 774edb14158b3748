import CPE
import PackageURL

@testable import Catalog

/// CVE records about a pump, as short as a test can read, and what is said of it.
enum CVEFeed {
    static func record(_ entries: String, id: String = "CVE-2026-1") -> String {
        #"{"dataType":"CVE_RECORD","cveMetadata":{"cveId":"\#(id)"},"containers":{"cna":{"affected":[\#(entries)]}}}"#
    }

    static func entry(_ versions: String, _ status: String, _ product: String = "pump") -> String {
        #"{"product":"p","cpes":["cpe:2.3:o:maker:\#(product):*:*:*:*:*:*:*:*"],"defaultStatus":"\#(status)","versions":[\#(versions)]}"#
    }

    static func package(_ versions: String, _ status: String) -> String {
        #"{"product":"p","packageURL":"pkg:generic/pump","defaultStatus":"\#(status)","versions":[\#(versions)]}"#
    }

    static func answer(_ catalog: Catalog, _ version: String, _ product: String = "pump") throws -> String {
        let cpe = "cpe:2.3:o:maker:\(product):\(version):*:*:*:*:*:*:*"
        let result = try Scanning.scan(catalog, try Scanning.component("p", version, cpe: cpe))
        return answer(result)
    }

    static func answer(_ result: ScanResult) -> String {
        result.findings.isEmpty ? result.undecided.isEmpty ? "no" : "\(result.undecided[0].reason)" : "yes"
    }
}
