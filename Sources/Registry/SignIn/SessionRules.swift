/// How long a sign-in lasts.
public enum SessionRules {
    /// Without a request, so many minutes.
    public static let idleMinutes = 60
    /// In all, so many minutes.
    public static let longestMinutes = 12 * 60
    /// To show the second factor, so many minutes.
    public static let factorMinutes = 10
    /// A use is noted at most once in so many minutes: a page that is read writes nothing.
    static let noteMinutes = 5
}
