import CPE
import PackageURL

@testable import Catalog

/// Components with every combination of identifiers.
struct SampleComponents {
    let openssl: InventoryComponent
    /// The same package a second time, under another reference.
    let twin: InventoryComponent
    let log4j: InventoryComponent
    /// By CPE alone.
    let zlib: InventoryComponent
    /// Without a reference, under a name that has to be escaped; its CPE is one that CSAF's schema refuses.
    let nameless: InventoryComponent
    /// With another's reference.
    let kernel: InventoryComponent

    init() throws {
        let package = try PackageURL(parsing: "pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12")
        openssl = InventoryComponent(
            reference: "a", name: "openssl", version: "3.0.11-1~deb12u2", purl: package,
            cpes: [try CPE(lenient: "cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*")])
        twin = InventoryComponent(reference: "b", name: "openssl", version: "3.0.11-1~deb12u2", purl: package, cpes: openssl.cpes)
        log4j = InventoryComponent(
            reference: "c", name: "org.apache.logging.log4j/log4j-core", version: "2.14.1",
            purl: try PackageURL(parsing: "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"))
        zlib = InventoryComponent(reference: "d", name: "zlib", version: nil, cpes: [try CPE(lenient: "cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*")])
        nameless = InventoryComponent(
            reference: "", name: "部品 \"x\"\n\u{7}", version: "1", purl: try PackageURL(parsing: "pkg:generic/x@1"),
            cpes: [try CPE(lenient: "cpe:2.3:a:x:x:1:*:*:english:*:*:*:*")])
        kernel = InventoryComponent(
            reference: "a", name: "linux", version: "5.10.1", cpes: [try CPE(lenient: "cpe:2.3:o:linux:linux_kernel:5.10.1:*:*:*:*:*:*:*")])
    }
}
