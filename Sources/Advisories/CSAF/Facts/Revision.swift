/// One item of the revision history that can be read.
struct Revision {
    let value: CSAFValue
    let date: DateTime
    let number: RevisionNumber
    let text: String

    init?(_ value: CSAFValue) {
        guard let text = value.text("number"), let number = RevisionNumber(text), let date = value.text("date").flatMap(DateTime.init) else {
            return nil
        }
        self.value = value
        self.date = date
        self.number = number
        self.text = text
    }
}
