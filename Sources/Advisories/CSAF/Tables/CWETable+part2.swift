extension CWETable {
    /// Part 2 of the list.
    static let part2 = #"""
        538-A 1.0=File and Directory Information Leaks|1.7=File and Directory Information Exposure|4.0=Insertion of Sensitive Information into \#
        Externally-Accessible File or Directory
        539-A 1.0=Information Leak Through Persistent Cookies|1.12=Information Exposure Through Persistent Cookies|4.0=Use of Persistent Cookies \#
        Containing Sensitive Information
        540-A 1.0=Information Leak Through Source Code|1.12=Information Exposure Through Source Code|4.0=Inclusion of Sensitive Information in \#
        Source Code
        541-A 1.0=Information Leak Through Include Source Code|1.12=Information Exposure Through Include Source Code|4.0=Inclusion of Sensitive \#
        Information in an Include File
        542DP 1.0=Information Leak Through Cleanup Log Files|1.12=Information Exposure Through Cleanup Log Files|3.1=DEPRECATED: Information \#
        Exposure Through Cleanup Log Files
        543-A 1.0=Use of Singleton Pattern in a Non-thread-safe Manner|1.10=Use of Singleton Pattern Without Synchronization in a Multithreaded \#
        Context
        544-A 1.0=Missing Error Handling Mechanism|1.3=Failure to Use a Standardized Error Handling Mechanism|1.11=Missing Standardized Error \#
        Handling Mechanism
        545DP 1.0=Use of Dynamic Class Loading|2.11=DEPRECATED: Use of Dynamic Class Loading
        546-A 1.0=Suspicious Comment
        547-A 1.0=Use of Hard-coded, Security-relevant Constants
        548-A 1.0=Information Leak Through Directory Listing|1.12=Information Exposure Through Directory Listing|4.0=Exposure of Information \#
        Through Directory Listing
        549-A 1.0=Missing Password Field Masking
        550-A 1.0=Information Leak Through Server Error Message|1.12=Information Exposure Through Server Error Message|4.0=Server-generated Error \#
        Message Containing Sensitive Information
        551-A 1.0=Incorrect Behavior Order: Authorization Before Parsing and Canonicalization
        552-A 1.0=Files or Directories Accessible to External Parties
        553-A 1.0=Command Shell in Externally Accessible Directory
        554-A 1.0=ASP.NET Misconfiguration: Not Using Input Validation Framework
        555-A 1.0=J2EE Misconfiguration: Plaintext Password in Configuration File
        556-A 1.0=ASP.NET Misconfiguration: Use of Identity Impersonation
        558-A 1.0=Use of getlogin() in Multithreaded Application
        560-A 1.0=Use of umask() with chmod-style Argument
        561-A 1.0=Dead Code
        562-A 1.0=Return of Stack Variable Address
        563-A 1.0=Unused Variable|2.7=Assignment to Variable without Use ('Unused Variable')|2.12=Assignment to Variable without Use
        564-A 1.0=SQL Injection: Hibernate
        565-A 1.0=Use of Cookies in Security Decision|1.5=Reliance on Cookies without Validation and Integrity Checking
        566-A 1.0=Access Control Bypass Through User-Controlled SQL Primary Key|1.12=Authorization Bypass Through User-Controlled SQL Primary Key
        567-A 1.0=Unsynchronized Access to Shared Data|1.11=Unsynchronized Access to Shared Data in a Multithreaded Context
        568-A 1.0=finalize() Method Without super.finalize()
        570-A 1.0=Expression is Always False
        571-A 1.0=Expression is Always True
        572-A 1.0=Call to Thread run() instead of start()
        573-R 1.0=Failure to Follow Specification|1.12=Improper Following of Specification by Caller
        574-A 1.0=EJB Bad Practices: Use of Synchronization Primitives
        575-A 1.0=EJB Bad Practices: Use of AWT Swing
        576-A 1.0=EJB Bad Practices: Use of Java I/O
        577-A 1.0=EJB Bad Practices: Use of Sockets
        578-A 1.0=EJB Bad Practices: Use of Class Loader
        579-A 1.0=J2EE Bad Practices: Non-serializable Object Stored in Session
        580-A 1.0=clone() Method Without super.clone()
        581-A 1.0=Object Model Violation: Just One of Equals and Hashcode Defined
        582-A 1.0=Array Declared Public, Final, and Static
        583-A 1.0=finalize() Method Declared Public
        584-A 1.0=Return Inside Finally Block
        585-A 1.0=Empty Synchronized Block
        586-A 1.0=Explicit Call to Finalize()
        587-A 1.0=Assignment of a Fixed Address to a Pointer
        588-A 1.0=Attempt to Access Child of a Non-structure Pointer
        589-A 1.0=Call to Non-ubiquitous API
        590-A 1.0=Free of Invalid Pointer Not on the Heap|1.4=Free of  Memory not on the Heap|1.6=Free of Memory not on the Heap
        591-A 1.0=Sensitive Data Storage in Improperly Locked Memory
        592DP 1.0=Authentication Bypass Issues|2.11=DEPRECATED: Authentication Bypass Issues
        593-A 1.0=Authentication Bypass: OpenSSL CTX Object Modified after SSL Objects are Created
        594-A 1.0=J2EE Framework: Saving Unserializable Objects to Disk
        595-A 1.0=Incorrect Syntactic Object Comparison|1.4=Comparison of Object References Instead of Object Contents
        596DP 1.0=Incorrect Semantic Object Comparison|3.1=DEPRECATED: Incorrect Semantic Object Comparison
        597-A 1.0=Use of Wrong Operator in String Comparison
        598-A 1.0=Information Leak Through Query Strings in GET Request|1.12=Information Exposure Through Query Strings in GET Request|4.0=Use of \#
        GET Request Method With Sensitive Query Strings|4.20=Use of HTTP Request With Sensitive Query String
        599-A 1.0=Trust of OpenSSL Certificate Without Validation|2.4=Missing Validation of OpenSSL Certificate
        600-A 1.0=Failure to Catch All Exceptions (Missing Catch Block)|1.3=Failure to Catch All Exceptions in Servlet |1.11=Uncaught Exception \#
        in Servlet |4.20=Uncaught Exception in Servlet
        601-A 1.0=URL Redirection to Untrusted Site (aka 'Open Redirect')|1.4=URL Redirection to Untrusted Site ('Open Redirect')
        602-R 1.0=Design Principle Violation: Client-Side Enforcement of Server-Side Security|1.2=Client-Side Enforcement of Server-Side Security
        603-A 1.0=Use of Client-Side Authentication
        605-A 1.0=Multiple Binds to the Same Port
        606-A 1.0=Unchecked Input for Loop Condition
        607-A 1.0=Public Static Final Field References Mutable Object
        608-A 1.0=Struts: Non-private Field in ActionForm Class
        609-A 1.0=Double-Checked Locking
        610-D 1.0=Externally Controlled Reference to a Resource in Another Sphere
        611-A 1.0=Information Leak Through XML External Entity File Disclosure|1.12=Information Exposure Through XML External Entity \#
        Reference|2.4=Improper Restriction of XML External Entity Reference ('XXE')|3.3=Improper Restriction of XML External Entity Reference
        612-A 1.0=Information Leak Through Indexing of Private Data|1.12=Information Exposure Through Indexing of Private Data|4.0=Improper \#
        Authorization of Index Containing Sensitive Information
        613-R 1.0=Insufficient Session Expiration
        614-A 1.0=Sensitive Cookie in HTTPS Session Without "Secure" Attribute|1.3=Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
        615-A 1.0=Information Leak Through Comments|1.12=Information Exposure Through Comments|4.0=Inclusion of Sensitive Information in Source \#
        Code Comments
        616-A 1.0=Incomplete Identification of Uploaded File Variables (PHP)
        617-A 1.0=Reachable Assertion
        618-A 1.0=Exposed Unsafe ActiveX Method
        619-A 1.0=Dangling Database Cursor (aka 'Cursor Injection')|1.4=Dangling Database Cursor ('Cursor Injection')
        620-A 1.0=Unverified Password Change
        621-A 1.0=Variable Extraction Error
        622-A 1.0=Unvalidated Function Hook Arguments|2.3=Improper Validation of Function Hook Arguments
        623-A 1.0=Unsafe ActiveX Control Marked Safe For Scripting
        624-A 1.0=Executable Regular Expression Error
        625-A 1.0=Permissive Regular Expression
        626-A 1.0=Null Byte Interaction Error (Poison Null Byte)
        627-A 1.0=Dynamic Variable Evaluation
        628-A 1.0=Function Call with Incorrectly Specified Arguments
        636-R 1.0=Design Principle Violation: Not Failing Securely (aka 'Failing Open')|1.2=Not Failing Securely (aka 'Failing Open')|1.4=Not \#
        Failing Securely ('Failing Open')
        637-R 1.0=Design Principle Violation: Not Using Economy of Mechanism|1.2=Failure to Use Economy of Mechanism|1.11=Unnecessary Complexity \#
        in Protection Mechanism (Not Using 'Economy of Mechanism')
        638-R 1.0=Design Principle Violation: Not Using Complete Mediation|1.2=Failure to Use Complete Mediation|1.11=Not Using Complete Mediation
        639-A 1.0=Access Control Bypass Through User-Controlled Key|1.12=Authorization Bypass Through User-Controlled Key
        640-R 1.0=Weak Password Recovery Mechanism for Forgotten Password
        641-A 1.0=Insufficient Filtering of File and Other Resource Names for Executable Content|1.9=Improper Restriction of Names for Files and \#
        Other Resources
        642-R 1.0=External Control of User State Data|1.2=External Control of Critical State Data
        643-A 1.0=Unsafe Treatment of XPath Input|1.0.1=Failure to Sanitize Data within XPath Expressions (aka 'XPath injection')|1.4=Failure to \#
        Sanitize Data within XPath Expressions ('XPath injection')|1.8.1=Improper Neutralization of Data within XPath Expressions ('XPath \#
        injection')|1.9=Improper Neutralization of Data within XPath Expressions ('XPath Injection')
        644-A 1.0=Insufficient Filtering of HTTP Headers for Scripting Syntax|1.0.1=Insufficient Sanitization of HTTP Headers for Scripting \#
        Syntax|1.4=Improper Sanitization of HTTP Headers for Scripting Syntax|1.8.1=Improper Neutralization of HTTP Headers for Scripting Syntax
        645-A 1.0=Overly Restrictive Account Lockout Mechanism
        646-A 1.0=Taking Actions based on File Name or Extension of a User Supplied File|1.0.1=Reliance on File Name or Extension of \#
        Externally-Supplied File
        647-A 1.0=Using Non-Canonical Paths for Authorization Decisions|1.0.1=Use of Non-Canonical URL Paths for Authorization Decisions
        648-A 1.0=Improper Use of Privileged APIs|1.4=Incorrect Use of Privileged APIs
        649-A 1.0=Reliance on Obfuscation or Encryption of Security-Relevant Inputs without Integrity Checking
        650-A 1.0=Trusting HTTP Permission Methods on the Server Side
        651-A 1.0=Information Leak through WSDL File|1.10=Information Exposure through WSDL File|1.12=Information Exposure Through WSDL \#
        File|4.0=Exposure of WSDL File Containing Sensitive Information
        652-A 1.0=Unsafe Treatment of XQuery Input|1.0.1=Failure to Sanitize Data within XQuery Expressions (aka 'XQuery Injection')|1.4=Failure \#
        to Sanitize Data within XQuery Expressions ('XQuery Injection')|1.8.1=Improper Neutralization of Data within XQuery Expressions ('XQuery \#
        Injection')
        653-A 1.0=Design Principle Violation: Insufficient Compartmentalization|1.2=Insufficient Compartmentalization|4.6=Improper Isolation or \#
        Compartmentalization
        654-A 1.0=Design Principle Violation: Reliance on a Single Factor in a Security Decision|1.2=Reliance on a Single Factor in a Security \#
        Decision
        655-R 1.0=Design Principle Violation: Failure to Satisfy Psychological Acceptability|1.2=Failure to Satisfy Psychological \#
        Acceptability|1.4=Insufficient Psychological Acceptability
        656-R 1.0=Design Principle Violation: Reliance on Security through Obscurity|1.2=Reliance on Security through Obscurity|1.12=Reliance on \#
        Security Through Obscurity
        657-D 1.0=Violation of Secure Design Principles
        662-D 1.0=Insufficient Synchronization|1.10=Improper Synchronization
        663-A 1.0=Use of a Non-reentrant Function in an Unsynchronized Context|1.10=Use of a Non-reentrant Function in a Multithreaded \#
        Context|1.11=Use of a Non-reentrant Function in a Concurrent Context
        664-D 1.0=Insufficient Control of a Resource Through its Lifetime|1.4=Improper Control of a Resource Through its Lifetime
        665-D 1.0=Incorrect or Incomplete Initialization|1.2=Improper Initialization
        666-D 1.0=Operation on Resource in Wrong Phase of Lifetime
        667-R 1.0=Insufficient Locking|1.11=Improper Locking
        668-D 1.0=Exposure of Resource to Wrong Sphere
        669-R 1.0=Incorrect Resource Transfer Between Spheres
        670-R 1.0=Always-Incorrect Control Flow Implementation
        671-R 1.0=Design Principle Violation: Lack of Administrator Control over Security|1.2=Lack of Administrator Control over Security
        672-R 1.0=Use of a Resource after Expiration or Release|1.8=Operation on a Resource after Expiration or Release
        673-R 1.0=External Influence of Sphere Definition
        674-R 1.0=Uncontrolled Recursion
        675-R 1.0=Duplicate Operations on Resource|4.6=Multiple Operations on Resource in Single-Operation Context
        676-A 1.0=Use of Potentially Dangerous Function
        680-D 2.11=Integer Overflow to Buffer Overflow|2.12=|3.0=Integer Overflow to Buffer Overflow
        681-A 1.0=Incorrect Conversion between Numeric Types
        682-D 1.0=Incorrect Calculation
        683-A 1.0=Function Call With Incorrect Order of Arguments
        684-R 1.0=Failure to Provide Specified Functionality|1.12=Incorrect Provision of Specified Functionality
        685-A 1.0=Function Call With Incorrect Number of Arguments
        686-A 1.0=Function Call With Incorrect Argument Type
        687-A 1.0=Function Call With Incorrectly Specified Argument Value
        688-A 1.0=Function Call With Incorrect Variable or Reference as Argument
        689-A 2.11=Permission Race Condition During Resource Copy|2.12=|3.0=Permission Race Condition During Resource Copy
        690-D 2.11=Unchecked Return Value to NULL Pointer Dereference|2.12=|3.0=Unchecked Return Value to NULL Pointer Dereference
        691-D 1.0=Insufficient Control Flow Management
        692-D 2.11=Incomplete Blacklist to Cross-Site Scripting|2.12=|3.0=Incomplete Blacklist to Cross-Site Scripting|4.1=Incomplete Denylist to \#
        Cross-Site Scripting
        693-D 1.0=Protection Mechanism Failure
        694-A 1.0=Use of Multiple Resources with Duplicate Identifier
        695-A 1.0=Use of Low-Level Functionality
        696-R 1.0=Incorrect Behavior Order
        697-D 1.0=Insufficient Comparison|3.1=Incorrect Comparison
        698-A 1.0=Redirect Without Exit|2.4=Execution After Redirect (EAR)
        703-D 1.0=Failure to Handle Exceptional Conditions|1.11=Improper Check or Handling of Exceptional Conditions
        704-R 1.0=Incorrect Type Conversion or Cast
        705-R 1.0=Incorrect Control Flow Scoping
        706-R 1.0=Use of Incorrectly-Resolved Name or Reference
        707-D 1.0=Failure to Enforce that Messages or Data are Well-Formed|1.4=Improper Enforcement of Message or Data Structure|4.0=Improper \#
        Neutralization
        708-A 1.0=Incorrect Ownership Assignment
        710-D 1.0=Coding Standards Violation|2.12=Improper Adherence to Coding Standards
        732-R 1.0=Insecure Permission Assignment for Resource|1.2=Insecure Permission Assignment for Critical Resource|1.4=Incorrect Permission \#
        Assignment for Critical Resource
        733-A 1.0.1=Compiler Optimization Removal or Modification of Security-critical Code
        749-A 1.1=Exposed Insecure Method or Function|1.2=Exposed Dangerous Method or Function
        754-R 1.3=Improper Check for Exceptional Conditions|1.8=Improper Check for Unusual or Exceptional Conditions
        755-D 1.3=Improper Handling of Exceptional Conditions
        756-A 1.3=Missing Custom Error Page
        757-A 1.3=Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
        758-R 1.3=Reliance on Undefined, Unspecified, or Implementation-Defined Behavior
        759-A 1.3=Use of a One-Way Hash without a Salt
        760-A 1.3=Use of a One-Way Hash with a Predictable Salt
        761-A 1.4=Free of Pointer not at Start of Buffer
        762-A 1.4=Mismatched Memory Management Routines
        763-A 1.4=Release of Invalid Pointer or Reference
        764-A 1.4=Multiple Locks of a Critical Resource
        765-A 1.4=Multiple Unlocks of a Critical Resource
        766-A 1.4=Critical Variable Declared Public|3.2=Critical Data Element Declared Public
        767-A 1.4=Access to Critical Private Variable via Public Method
        768-A 1.4=Incorrect Short Circuit Evaluation
        769DP 2.12=Uncontrolled File Descriptor Consumption|3.2=DEPRECATED: Uncontrolled File Descriptor Consumption
        770-A 1.4=Allocation of Resources Without Limits or Throttling
        771-A 1.4=Missing Reference to Active Allocated Resource
        772-A 1.4=Missing Release of Resource after Effective Lifetime
        773-A 1.4=Missing Reference to Active File Descriptor or Handle
        774-A 1.4=Allocation of File Descriptors or Handles Without Limits or Throttling
        775-A 1.4=Missing Release of File Descriptor or Handle after Effective Lifetime
        776-A 1.5=Unrestricted Recursive Entity References in DTDs ('XML Bomb')|2.4=Improper Restriction of Recursive Entity References in DTDs \#
        ('XML Entity Expansion')
        777-A 1.5=Regular Expression without Anchors
        778-A 1.5=Insufficient Logging
        779-A 1.5=Logging of Excessive Data
        780-A 1.5=Use of RSA Algorithm without OAEP
        781-A 1.5=Improper Address Validation in IOCTL with METHOD_NEITHER I/O Control Code
        782-A 1.5=Exposed IOCTL with Insufficient Access Control
        783-A 1.5=Operator Precedence Logic Error
        784-A 1.5=Reliance on Cookies without Validation and Integrity Checking in a Security Decision
        785-A 1.5=Use of Path Manipulation Function without Maximum-sized Buffer
        786-D 1.6=Access of Memory Location Before Start of Buffer
        787-R 1.6=Out-of-bounds Write
        788-D 1.6=Access of Memory Location After End of Buffer
        789-A 1.6=Uncontrolled Memory Allocation|4.3=Memory Allocation with Excessive Size Value
        790-R 1.7=Improper Filtering of Special Elements
        791-A 1.7=Incomplete Filtering of Special Elements
        792-A 1.7=Incomplete Filtering of One or More Instances of Special Elements
        793-A 1.7=Only Filtering One Instance of a Special Element
        794-A 1.7=Incomplete Filtering of Multiple Instances of Special Elements
        795-A 1.7=Only Filtering Special Elements at a Specified Location
        796-A 1.7=Only Filtering Special Elements Relative to a Marker
        797-A 1.7=Only Filtering Special Elements at an Absolute Position
        798-R 1.8=Use of Hard-coded Credentials
        799-R 1.8=Improper Control of Interaction Frequency
        804-A 1.8=Guessable CAPTCHA
        805-A 1.8=Buffer Access with Incorrect Length Value
        806-A 1.8=Buffer Access Using Size of Source Buffer
        807-A 1.8=Reliance on Untrusted Inputs in a Security Decision
        820-A 1.10=Missing Synchronization
        821-A 1.10=Incorrect Synchronization
        822-A 1.10=Untrusted Pointer Dereference
        823-A 1.10=Use of Out-of-range Pointer Offset
        824-A 1.10=Access of Uninitialized Pointer
        825-A 1.10=Expired Pointer Dereference
        826-A 1.10=Premature Release of Resource During Expected Lifetime
        827-A 1.11=Improper Control of Document Type Definition
        828-A 1.11=Signal Handler with Functionality that is not Asynchronous-Safe
        829-A 1.11=Inclusion of Functionality from Untrusted Control Sphere
        830-A 1.11=Inclusion of Web Functionality from an Untrusted Source
        831-A 1.11=Signal Handler Function Associated with Multiple Signals
        832-A 1.11=Unlock of a Resource that is not Locked
        833-A 1.11=Deadlock
        834-D 1.12=Excessive Iteration
        835-A 1.12=Loop with Unreachable Exit Condition ('Infinite Loop')
        836-A 1.12=Use of Password Hash Instead of Password for Authentication
        837-A 1.12=Improper Enforcement of a Single, Unique Action
        838-A 1.12=Inappropriate Encoding for Output Context
        839-A 1.12=Numeric Range Comparison Without Minimum Check
        841-A 1.12=Improper Enforcement of Behavioral Workflow
        842-A 1.12=Placement of User into Incorrect Group
        843-A 1.13=Access of Resource Using Incompatible Type ('Type Confusion')
        862-R 1.13=Missing Authorization
        863-R 1.13=Incorrect Authorization
        908-A 2.4=Use of Uninitialized Resource
        909-R 2.4=Missing Initialization of Resource
        910-A 2.4=Use of Expired File Descriptor
        911-A 2.4=Improper Update of Reference Count
        912-R 2.4=Hidden Functionality
        913-R 2.4=Improper Control of Dynamically-Managed Code Resources
        914-A 2.4=Improper Control of Dynamically-Identified Variables
        915-A 2.4=Improperly Controlled Modification of Dynamically-Determined Object Attributes
        916-A 2.4=Use of Password Hash With Insufficient Computational Effort
        917-A 2.4=Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
        918-A 2.4=Server-Side Request Forgery (SSRF)
        920-A 2.5=Improper Restriction of Power Consumption
        921-A 2.5=Storage of Sensitive Data in a Mechanism without Access Control
        922-R 2.5=Insecure Storage of Sensitive Information
        923-R 2.5=Improper Authentication of Endpoint in a Communication Channel|2.6=Improper Restriction of Communication Channel to Intended \#
        Endpoints
        924-A 2.5=Improper Enforcement of Message Integrity During Transmission in a Communication Channel
        925-A 2.5=Improper Verification of Intent by Broadcast Receiver
        926-A 2.5=Improper Restriction of Content Provider Export to Other Applications|2.6=Improper Export of Android Application Components
        927-A 2.5=Use of Implicit Intent for Sensitive Communication
        939-A 2.6=Improper Authorization in Handler for Custom URL Scheme
        940-A 2.6=Improper Verification of Source of a Communication Channel
        941-A 2.6=Incorrectly Specified Destination in a Communication Channel
        942-A 2.7=Overly Permissive Cross-domain Whitelist|4.1=Permissive Cross-domain Policy with Untrusted Domains|4.18=Permissive Cross-domain \#
        Security Policy with Untrusted Domains
        943-R 2.7=Improper Neutralization of Special Elements in Data Query Logic
        1004-A 2.10=Sensitive Cookie Without 'HttpOnly' Flag
        1007-A 2.12=Insufficient Visual Distinction of Homoglyphs Presented to User
        1021-A 2.12=Improper Restriction of Rendered UI Layers or Frames
        1022-A 2.12=Improper Restriction of Cross-Origin Permission to window.opener.location|3.1=Use of Web Link to Untrusted Target with \#
        window.opener Access
        1023-R 3.1=Incomplete Comparison with Missing Factors
        1024-A 3.1=Comparison of Incompatible Types
        1025-A 3.1=Comparison Using Wrong Factors
        1037-A 3.1=Processor Optimization Removal or Modification of Security-critical Code
        1038-R 3.1=Insecure Automated Optimizations
        1039-R 3.1=Automated Recognition Mechanism with Inadequate Detection or Handling of Adversarial Input Perturbations|4.17=Inadequate \#
        Detection or Handling of Adversarial Input Perturbations in Automated Recognition Mechanism
        1041-P 3.2=Use of Redundant Code
        1042-P 3.2=Static Member Data Element outside of a Singleton Class Element
        1043-P 3.2=Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
        1044-P 3.2=Architecture with Number of Horizontal Layers Outside of Expected Range
        1045-A 3.2=Parent Class with a Virtual Destructor and a Child Class without a Virtual Destructor
        1046-A 3.2=Creation of Immutable Text Using String Concatenation
        1047-P 3.2=Modules with Circular Dependencies
        1048-P 3.2=Invokable Control Element with Large Number of Outward Calls
        1049-A 3.2=Excessive Data Query Operations in a Large Data Table
        1050-A 3.2=Excessive Platform Resource Consumption within a Loop
        1051-P 3.2=Initialization with Hard-Coded Network Resource Configuration Data
        1052-A 3.2=Excessive Use of Hard-Coded Literals in Initialization
        1053-P 3.2=Missing Documentation for Design
        1054-P 3.2=Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
        1055-P 3.2=Multiple Inheritance from Concrete Classes
        1056-P 3.2=Invokable Control Element with Variadic Parameters
        1057-P 3.2=Data Access Operations Outside of Expected Data Manager Component
        1058-A 3.2=Invokable Control Element in Multi-Thread Context with non-Final Static Storable or Member Element
        1059-P 3.2=Incomplete Documentation|4.7=Insufficient Technical Documentation
        1060-P 3.2=Excessive Number of Inefficient Server-Side Data Accesses
        1061-R 3.2=Insufficient Encapsulation
        1062-P 3.2=Parent Class with References to Child Class
        1063-P 3.2=Creation of Class Instance within a Static Code Block
        1064-P 3.2=Invokable Control Element with Signature Containing an Excessive Number of Parameters
        1065-P 3.2=Runtime Resource Management Control Element in a Component Built to Run on Application Servers
        1066-P 3.2=Missing Serialization Control Element
        1067-A 3.2=Excessive Execution of Sequential Searches of Data Resource
        1068-P 3.2=Inconsistency Between Implementation and Documented Design
        1069-A 3.2=Empty Exception Block
        1070-P 3.2=Serializable Data Element Containing non-Serializable Item Elements
        1071-A 3.2=Empty Code Block
        1072-P 3.2=Data Resource Access without Use of Connection Pooling
        1073-P 3.2=Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
        1074-P 3.2=Class with Excessively Deep Inheritance
        1075-A 3.2=Unconditional Control Flow Transfer outside of Switch Block
        1076-P 3.2=Insufficient Adherence to Expected Conventions
        1077-A 3.2=Floating Point Comparison with Incorrect Operator
        1078-P 3.2=Inappropriate Source Code Style or Formatting
        1079-A 3.2=Parent Class without Virtual Destructor Method
        1080-P 3.2=Source Code File with Excessive Number of Lines of Code
        1082-P 3.2=Class Instance Self Destruction Control Element
        1083-P 3.2=Data Access from Outside Expected Data Manager Component
        1084-P 3.2=Invokable Control Element with Excessive File or Data Access Operations
        1085-P 3.2=Invokable Control Element with Excessive Volume of Commented-out Code
        1086-P 3.2=Class with Excessive Number of Child Classes
        1087-A 3.2=Class with Virtual Method without a Virtual Destructor
        1088-A 3.2=Synchronous Access of Remote Resource without Timeout
        1089-A 3.2=Large Data Table with Excessive Number of Indices
        1090-P 3.2=Method Containing Access of a Member Element from Another Class
        1091-A 3.2=Use of Object without Invoking Destructor Method
        1092-P 3.2=Use of Same Invokable Control Element in Multiple Architectural Layers
        1093-R 3.2=Excessively Complex Data Representation
        1094-P 3.2=Excessive Index Range Scan for a Data Resource
        1095-P 3.2=Loop Condition Value Update within the Loop
        1096-A 3.2=Singleton Class Instance Creation without Proper Locking or Synchronization
        1097-P 3.2=Persistent Storable Data Element without Associated Comparison Control Element
        1098-A 3.2=Data Element containing Pointer Item without Proper Copy Control Element
        1099-P 3.2=Inconsistent Naming Conventions for Identifiers
        1100-A 3.2=Insufficient Isolation of System-Dependent Functions
        1101-P 3.2=Reliance on Runtime Component in Generated Code
        1102-A 3.2=Reliance on Machine-Dependent Data Representation
        1103-P 3.2=Use of Platform-Dependent Third Party Components
        1104-A 3.2=Use of Unmaintained Third Party Components
        1105-P 3.2=Insufficient Encapsulation of Machine-Dependent Functionality
        1106-P 3.2=Insufficient Use of Symbolic Constants
        1107-P 3.2=Insufficient Isolation of Symbolic Constant Definitions
        1108-A 3.2=Excessive Reliance on Global Variables
        1109-P 3.2=Use of Same Variable for Multiple Purposes
        1110-P 3.2=Incomplete Design Documentation
        1111-P 3.2=Incomplete I/O Documentation
        1112-P 3.2=Incomplete Documentation of Program Execution
        1113-P 3.2=Inappropriate Comment Style
        1114-P 3.2=Inappropriate Whitespace Style
        1115-P 3.2=Source Code Element without Standard Prologue
        1116-A 3.2=Inaccurate Comments|4.19=Inaccurate Source Code Comments
        1117-P 3.2=Callable with Insufficient Behavioral Summary
        1118-P 3.2=Insufficient Documentation of Error Handling Techniques
        1119-P 3.2=Excessive Use of Unconditional Branching
        1120-R 3.2=Excessive Code Complexity
        1121-P 3.2=Excessive McCabe Cyclomatic Complexity
        1122-P 3.2=Excessive Halstead Complexity
        1123-A 3.2=Excessive Use of Self-Modifying Code
        1124-P 3.2=Excessively Deep Nesting
        1125-P 3.2=Excessive Attack Surface
        1126-A 3.2=Declaration of Variable with Unnecessarily Wide Scope
        1127-A 3.2=Compilation with Insufficient Warnings or Errors
        1164-R 3.2=Irrelevant Code
        1173-A 3.2=Improper Use of Validation Framework
        1174-A 3.2=ASP.NET Misconfiguration: Improper Model Validation
        1176-R 3.2=Inefficient CPU Computation
        1177-R 3.2=Use of Prohibited Code
        1187DP 3.3=Use of Uninitialized Resource|4.0=DEPRECATED: Use of Uninitialized Resource
        1188-A 3.3=Insecure Default Initialization of Resource|4.13=Initialization of a Resource with an Insecure Default
        1189-A 4.0=Improper Isolation of Shared Resources on System-on-Chip (SoC)|4.2=Improper Isolation of Shared Resources on System-on-a-Chip \#
        (SoC)
        1190-A 4.0=DMA Device Enabled Too Early in Boot Phase
        1191-A 4.0=Exposed Chip Debug Interface With Insufficient Access Control|4.1=Exposed Chip Debug and or Test Interface With Insufficient \#
        Access Control|4.2=Exposed Chip Debug and Test Interface With Insufficient or Missing Authorization|4.6=On-Chip Debug and Test Interface \#
        With Improper Access Control
        1192-A 4.0=System-on-Chip (SoC) Using Components without Unique, Immutable Identifiers|4.14=Improper Identifier for IP Block used in \#
        System-On-Chip (SOC)
        1193-A 4.0=Power-On of Untrusted Execution Core Before Enabling Fabric Access Control
        1204-A 4.4=Generation of Weak Initialization Vector (IV)
        1209-A 4.0=Failure to Disable Reserved Bits
        1220-A 4.0=Insufficient Granularity of Access Control
        1221-A 4.0=Incorrect Register Defaults or Module Parameters
        1222-A 4.0=Insufficient Granularity of Address Regions Protected by Register Locks
        1223-A 4.0=Race Condition for Write-Once Attributes
        1224-A 4.0=Improper Restriction of Write-Once Bit Fields
        1229-R 4.0=Creation of Emergent Resource
        1230-A 4.0=Exposure of Sensitive Information Through Metadata
        1231-A 4.0=Improper Implementation of Lock Protection Registers|4.6=Improper Prevention of Lock Bit Modification
        1232-A 4.0=Improper Lock Behavior After Power State Transition
        1233-A 4.0=Improper Hardware Lock Protection for Security Sensitive Controls|4.6=Security-Sensitive Hardware Controls with Missing Lock \#
        Bit Protection
        1234-A 4.0=Hardware Internal or Debug Modes Allow Override of Locks
        1235-A 4.0=Incorrect Use of Autoboxing and Unboxing for Performance Critical Operations
        1236-A 4.0=Improper Neutralization of Formula Elements in a CSV File
        1239-A 4.0=Improper Zeroization of Hardware Register
        1240-A 4.0=Use of a Risky Cryptographic Primitive|4.6=Use of a Cryptographic Primitive with a Risky Implementation
        1241-A 4.0=Use of Predictable Algorithm in Random Number Generator
        1242-A 4.0=Inclusion of Undocumented Features or Chicken Bits
        1243-A 4.0=Exposure of Security-Sensitive Fuse Values During Debug|4.2=Sensitive Non-Volatile Information Not Protected During Debug
        1244-A 4.0=Improper Authorization on Physical Debug and Test Interfaces|4.2=Improper Access to Sensitive Information Using Debug and Test \#
        Interfaces|4.6=Internal Asset Exposed to Unsafe Debug Access Level or State
        1245-A 4.0=Improper Finite State Machines (FSMs) in Hardware Logic
        1246-A 4.0=Improper Write Handling in Limited-write Non-Volatile Memories
        1247-A 4.0=Missing Protection Against Voltage and Clock Glitches|4.2=Missing or Improperly Implemented Protection Against Voltage and \#
        Clock Glitches|4.6=Improper Protection Against Voltage and Clock Glitches
        1248-A 4.0=Semiconductor Defects in Hardware Logic with Security-Sensitive Implications
        1249-A 4.0=Application-Level Admin Tool with Inconsistent View of Underlying Operating System
        1250-A 4.0=Improper Preservation of Consistency Between Independent Representations of Shared State
        1251-A 4.0=Mirrored Regions with Different Values
        1252-A 4.0=CPU Hardware Not Configured to Support Exclusivity of Write and Execute Operations
        1253-A 4.1=Incorrect Selection of Fuse Values
        1254-A 4.1=Incorrect Comparison Logic Granularity
        1255-A 4.2=Comparison Logic is Vulnerable to Power Side-Channel Attacks
        1256-A 4.1=Hardware Features Enable Physical Attacks from Software|4.6=Improper Restriction of Software Interfaces to Hardware Features
        1257-A 4.1=Improper Access Control Applied to Mirrored or Aliased Memory Regions
        1258-A 4.1=Sensitive Information Uncleared During Hardware Debug Flows|4.2=Exposure of Sensitive System Information Due to Uncleared \#
        Debug Information
        1259-A 4.1=Improper Protection of Security Identifiers|4.2=Improper Restriction of Security Token Assignment
        1260-A 4.1=Improper Handling of Overlap Between Protected Memory Ranges
        1261-A 4.1=Improper Handling of Single Event Upsets
        1262-A 4.1=Register Interface Allows Software Access to Sensitive Data or Security Settings|4.6=Improper Access Control for Register \#
        Interface
        1263-R 4.1=Insufficient Physical Protection Mechanism|4.2=Improper Physical Access Control
        1264-A 4.1=Hardware Logic with Insecure De-Synchronization between Control and Data Channels
        1265-A 4.1=Unintended Reentrant Invocation of Non-reentrant Code Via Nested Calls
        1266-A 4.1=Improper Scrubbing of Sensitive Data from Decommissioned Device
        1267-A 4.1=Policy Uses Obsolete Encoding
        1268-A 4.1=Agents Included in Control Policy are not Contained in Less-Privileged Policy|4.2=Policy Privileges are not Assigned \#
        Consistently Between Control and Data Agents
        1269-A 4.1=Product Released in Non-Release Configuration
        1270-A 4.1=Generation of Incorrect Security Identifiers|4.2=Generation of Incorrect Security Tokens
        1271-A 4.1=Missing Known Value on Reset for Registers Holding Security Settings|4.2=Unitialized Value on Reset for Registers Holding \#
        Security Settings|4.4=Uninitialized Value on Reset for Registers Holding Security Settings
        1272-A 4.1=Debug/Power State Transitions Leak Information|4.2=Sensitive Information Uncleared Before Debug/Power State Transition
        1273-A 4.1=Device Unlock Credential Sharing
        1274-A 4.1=Insufficient Protections on the Volatile Memory Containing Boot Code|4.6=Improper Access Control for Volatile Memory \#
        Containing Boot Code
        1275-A 4.1=Sensitive Cookie with Improper SameSite Attribute
        1276-A 4.1=Hardware Block Incorrectly Connected to Larger System|4.2=Hardware Child Block Incorrectly Connected to Parent System
        1277-A 4.1=Firmware Not Updateable
        1278-A 4.1=Missing Protection Against Hardware Reverse Engineering Using Integrated Circuit (IC) Imaging Techniques
        1279-A 4.1=Cryptographic Primitives used without Successful Self-Test|4.2=Cryptographic Operations are run Before Supporting Units are Ready
        1280-A 4.1=Access Control Check Implemented After Asset is Accessed
        1281-A 4.1=Sequence of Processor Instructions Leads to Unexpected Behavior (Halt and Catch Fire)|4.5=Sequence of Processor Instructions \#
        Leads to Unexpected Behavior
        1282-A 4.1=Assumed-Immutable Data Stored in Writable Memory|4.2=Assumed-Immutable Data is Stored in Writable Memory
        1283-A 4.1=Mutable Attestation or Measurement Reporting Data
        1284-A 4.1=Improper Validation of Specified Quantity in Input
        1285-A 4.1=Improper Validation of Specified Index, Position, or Offset in Input
        1286-A 4.1=Improper Validation of Syntactic Correctness of Input
        1287-A 4.1=Improper Validation of Specified Type of Input
        1288-A 4.1=Improper Validation of Consistency within Input
        1289-A 4.1=Improper Validation of Unsafe Equivalence in Input
        1290-A 4.2=Incorrect Decoding of Security Identifiers |4.20=Incorrect Decoding of Security Identifiers
        1291-A 4.2=Public Key Re-Use for Signing both Debug and Production Code
        1292-A 4.2=Incorrect Conversion of Security Identifiers
        1293-A 4.2=Missing Source Correlation of Multiple Independent Data
        1294-R 4.2=Insecure Security Identifier Mechanism
        1295-A 4.2=Debug Messages Revealing Unnecessary Information
        1296-A 4.2=Incorrect Chaining or Granularity of Debug Components
        1297-A 4.2=Unprotected Confidential Information on Device is Accessible by OSAT Vendors
        1298-A 4.2=Hardware Logic Contains Race Conditions
        1299-A 4.2=Missing Protection Mechanism for Alternate Hardware Interface
        1300-A 4.2=Improper Protection Against Physical Side Channels|4.6=Improper Protection of Physical Side Channels
        1301-A 4.2=Insufficient or Incomplete Data Removal within Hardware Component
        1302-A 4.2=Missing Security Identifier|4.14=Missing Source Identifier in Entity Transactions on a System-On-Chip (SOC)
        1303-A 4.2=Non-Transparent Sharing of Microarchitectural Resources
        1304-A 4.2=Improperly Preserved Integrity of Hardware Configuration State During a Power Save/Restore Operation
        1310-A 4.3=Missing Ability to Patch ROM Code
        1311-A 4.3=Improper Translation of Security Attributes by Fabric Bridge
        1312-A 4.3=Missing Protection for Mirrored Regions in On-Chip Fabric Firewall
        1313-A 4.3=Hardware Allows Activation of Test or Debug Logic at Runtime
        1314-A 4.3=Missing Write Protection for Parametric Data Values
        1315-A 4.3=Improper Setting of Bus Controlling Capability in Fabric End-point
        1316-A 4.3=Fabric-Address Map Allows Programming of Unwarranted Overlaps of Protected and Unprotected Ranges
        1317-A 4.3=Missing Security Checks in Fabric Bridge|4.9=Improper Access Control in Fabric Bridge
        1318-A 4.3=Missing Support for Security Features in On-chip Fabrics or Buses
        1319-A 4.3=Improper Protection against Electromagnetic Fault Injection (EM-FI)
        1320-A 4.3=Improper Protection for Out of Bounds Signal Level Alerts|4.9=Improper Protection for Outbound Error Messages and Alert Signals
        1321-A 4.3=Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
        1322-A 4.3=Use of Blocking Code in Single-threaded, Non-blocking Context
        1323-A 4.3=Improper Management of Sensitive Trace Data
        1324DP 4.3=Sensitive Information Accessible by Physical Probing of JTAG Interface|4.10=DEPRECATED: Sensitive Information Accessible by \#
        Physical Probing of JTAG Interface
        1325-A 4.3=Improperly Controlled Sequential Memory Allocation
        1326-A 4.3=Missing Immutable Root of Trust in Hardware
        1327-A 4.3=Binding to an Unrestricted IP Address
        1328-A 4.3=Security Version Number Mutable to Older Versions
        1329-A 4.3=Reliance on Component That is Not Updateable
        1330-A 4.3=Remanent Data Readable after Memory Erase
        1331-A 4.3=Improper Isolation of Shared Resources in Network On Chip|4.6=Improper Isolation of Shared Resources in Network On Chip (NoC)
        1332-A 4.3=Insufficient Protection Against Instruction Skipping Via Fault Injection|4.6=Improper Handling of Faults that Lead to \#
        Instruction Skips
        1333-A 4.4=Inefficient Regular Expression Complexity
        1334-A 4.3=Unauthorized Error Injection Can Degrade Hardware Redundancy
        1335-A 4.5=Incorrect Bitwise Shift of Integer
        1336-A 4.5=Improper Neutralization of Special Elements Used in a Template Engine
        1338-A 4.3=Improper Protections Against Hardware Overheating
        1339-A 4.5=Insufficient Precision or Accuracy of a Real Number
        1341-A 4.6=Multiple Releases of Same Resource or Handle
        1342-A 4.6=Information Exposure through Microarchitectural State after Transient Execution
        1351-A 4.5=Improper Handling of Hardware Behavior in Exceptionally Cold Environments
        1357-R 4.7=Reliance on Uncontrolled Component|4.10=Reliance on Insufficiently Trustworthy Component
        1384-R 4.7=Improper Handling of Extreme Physical Environment Conditions|4.8=Improper Handling of Physical or Environmental Conditions
        1385-A 4.7=Missing Origin Validation in WebSockets
        1386-A 4.8=Insecure Operation on Windows Junction / Mount Point
        1389-A 4.9=Incorrect Parsing of Numbers with Different Radices
        1390-R 4.9=Weak Authentication
        1391-R 4.9=Use of Weak Credentials
        1392-A 4.9=Use of Default Credentials
        1393-A 4.9=Use of Default Password
        1394-A 4.9=Use of Default Cryptographic Key
        1395-R 4.10=Dependency on Vulnerable Third-Party Component
        1419-R 4.13=Incorrect Initialization of Resource
        1420-R 4.14=Exposure of Sensitive Information during Transient Execution
        1421-A 4.14=Exposure of Sensitive Information in Shared Microarchitectural Structures during Transient Execution
        1422-A 4.14=Exposure of Sensitive Information caused by Incorrect Data Forwarding during Transient Execution
        1423-A 4.14=Exposure of Sensitive Information caused by Shared Microarchitectural Predictor State that Influences Transient Execution
        1426-D 4.15=Improper Validation of Generative AI Output
        1427-A 4.16=Improper Neutralization of Input Used for LLM Prompting
        1428-A 4.17=Reliance on HTTP instead of HTTPS
        1429-A 4.17=Missing Security-Relevant Feedback for Unexecuted Operations in Hardware Interface
        1431-A 4.17=Driving Intermediate Cryptographic State/Results to Hardware Module Outputs
        1434-A 4.18=Insecure Setting of Generative AI/ML Model Inference Parameters
        """#
}
