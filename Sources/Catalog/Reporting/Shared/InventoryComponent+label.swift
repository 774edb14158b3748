import CPE
import PackageURL

extension InventoryComponent {
    /// Name and version as a reader knows the component; never empty.
    var label: String {
        let words = [name, version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? identity : words
    }

    /// What the component is known by wherever it stands: its purl, else its CPE name, else name and version.
    var identity: String {
        if let purl { return purl.canonical }
        if let name = cpes.first { return name.formattedString }
        let words = [name, version ?? ""].filter { !$0.isEmpty }.joined(separator: "@")
        return words.isEmpty ? (reference.isEmpty ? "?" : reference) : words
    }
}
