extension SPDXPackageFacts {
    /// Names of the fields that say something, for formats that have no place for any of them.
    var fields: [String] {
        let all = [
            ("downloadLocation", downloadLocation != nil), ("packageFileName", packageFileName != nil), ("sourceInfo", sourceInfo != nil),
            ("summary", summary != nil), ("comment", comment != nil), ("licenseComments", licenseComments != nil), ("builtDate", builtDate != nil),
            ("releaseDate", releaseDate != nil), ("attributionTexts", !attributionTexts.isEmpty),
            ("packageVerificationCode", verificationCode != nil), ("hasFiles", !files.isEmpty),
        ]
        return all.filter(\.1).map(\.0)
    }
}
