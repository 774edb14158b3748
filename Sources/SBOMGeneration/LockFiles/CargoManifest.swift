import JSONStream
import TOMLStream

/// What the `Cargo.toml` beside a lock file says of the project (The Cargo Book, "The Manifest Format").
struct CargoManifest {
    /// Name of the package at the root; a workspace may have none there.
    let name: String
    /// Its licence, an expression of SPDX.
    let license: String?

    /// What stands beside `file`; nil if there is no such file, or none that can be read, or no package in it.
    init?(beside file: SourceFile) {
        guard let block = file.neighbour("Cargo.toml"), let manifest = try? TOMLReader.read(block), let package = manifest["package"],
            let name = package.text("name")
        else { return nil }
        self.name = name
        // `license.workspace = true` leaves it to the workspace.
        let shared = package["license"]?.isTrue("workspace") == true ? manifest["workspace"]?["package"] : nil
        license = package.text("license") ?? shared?.text("license")
    }
}
