/// Fingerprints of OpenPGP keys as text.
enum Fingerprint {
    /// In upper case and without spaces; nil for what is none. Nothing else ever becomes an argument of gpg.
    static func of(_ text: String) -> String? {
        let bare = text.filter { $0 != " " }.uppercased()
        guard bare.utf8.count == 40 || bare.utf8.count == 64, bare.utf8.allSatisfy({ (48...57).contains($0) || (65...70).contains($0) }) else {
            return nil
        }
        return bare
    }
}
