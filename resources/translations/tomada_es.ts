<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Attention</name>
        <message>
            <source>{subject}: correct the product</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The store has something wrong for this product.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct it in the store. Tomada reads it again by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{subject}: the hub did not accept the product</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reason given by the hub: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct the product in the store. Tomada sends it again when it changes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{subject}: the hub did not keep what was sent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The hub said that it accepted the change, but this is still as before: {facet}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the product in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{subject}: the hub found fields to correct</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The product is at the hub, but these fields are missing or wrong: {fields}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct these fields in the store. Tomada sends them by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake: too many products would be left without stock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} of {total} products would get stock 0 at the hub. No stock was sent yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the stock in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake: the price of {subject} would change a lot</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It would go from {before} to {after}. The new price was not sent yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the price in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake: many products have disappeared from the store</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The store had {before} products and now shows only {count}. Nothing was sent yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check whether the spreadsheet or the store is complete. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order {number}: please check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order was imported, but something in it looks odd.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare the order with the hub's panel before you issue the invoice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order {number}: unknown situation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The hub gave it the status “{status}”, which Tomada does not know. This order waits; the others go on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order {subject}: it could not be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order came from the hub with an error in “{where}”, and was not imported. The others go on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order {number}: {step} – not done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This step could not be done. Reason: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order in the store and in the hub's panel, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order {number}: cancelled after the invoice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order was cancelled at the hub, but the invoice {invoice} was issued before.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do not ship it. Ask your accountant how to cancel the invoice: the time allowed for it is short.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{subject}: store and hub differ</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What differs: {facet}. In the store: {store}. At the hub: {hub}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Somebody may have changed it at the hub. Correct it in the store if needed, and try again: the store's value is sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{subject}: {problem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This stream is not up to date.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada tries again by itself.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>the other system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a short pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada's folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>(not named)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It was not possible to connect to {host}. Nothing was changed there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check whether this computer's internet works. Tomada tries again by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The other system is having trouble</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right now, {host} is failing or takes too long to answer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You need not do anything. Tomada checks what was done and tries again by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The other system asked us to wait</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There were too many requests in a short time. We can go on after {until}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You need not do anything. Tomada goes on by itself at that time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The answer could not be understood</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The answer of {host} came broken or is not what was expected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada tries again by itself. If this goes on, check whether your internet asks for a sign-in page, and whether the address in the settings is right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access data were not accepted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>At least one of the access values for {host} is wrong, or two were swapped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy each value again from where you received it, test the connection and save. Until then everything waits in line; nothing is lost.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access has expired</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The permission to use {host} ran out or was withdrawn.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter the access data again and test the connection. Until then everything waits in line; nothing is lost.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The account may not use this connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The account at {host} is not allowed to use the API. Reason given: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask the support of that system to allow the API in your plan. Then test the connection again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The other system did not accept this</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It was refused as it is now. Reason given: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct what is named above and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was looked for is not in the other system.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check whether it was removed there. If it exists, try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It exists already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The other system already has this, with the number {existing}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at that record there. Nothing was created twice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The password safe is locked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your access data are in this computer's password safe, and it is locked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unlock it with your computer's password. Tomada then goes on by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Access to the password safe was refused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer did not let Tomada read the access data in its password safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again and choose “Allow” when the computer asks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no password safe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No safe place to keep your access data was found on this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install or turn on the system's password safe (on Linux, for example, GNOME Keyring) and open Tomada again. Tomada never keeps secrets in an ordinary file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The password safe did not keep the whole value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was read back from this computer's password safe is not what was saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter the access data again. If it happens again, restart the computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no room left in {path}. Tomada stopped before losing anything.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Free some space on this disk. Tomada then goes on by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder cannot be written</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada has no permission to write in {path}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give your user permission to write in this folder and open Tomada again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada's data are in use</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another program is holding Tomada's data file, and it was not released in time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close other copies of Tomada, and wait for a backup or antivirus to finish. Then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada's data file was damaged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file could not be read. It was kept as {kept}, and nothing was deleted.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open Tomada again and set up the integration once more. Before creating an order, Tomada looks whether the store has it already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A newer Tomada is needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tomada's data were saved by a newer version. Nothing in them was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install the newest version of Tomada and open it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet cannot be used</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} could not be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open it, check it and save it again. Until then nothing changes at the hub.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{field}: please check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The value of “{field}” is not accepted.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This integration is in use</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another Tomada is working on this integration now ({owner}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wait until it finishes, or close it there, and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something went wrong inside Tomada</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is a fault of the program, not yours. Everything else goes on working.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>If it happens again, save a support package and send it to whoever supports Tomada for you.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Access key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Invoice number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Invoice series</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CFOP</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>XML file of the invoice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shipping method</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tracking code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tracking address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the integration</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Integration</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Store</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hub</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stream</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Attention item</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Access data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Plugin name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name that you gave to the plugin in Plugg.to, for example Tomada.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shop domain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The address of your shop that you informed in the plugin's URL in Plugg.to, for example loja.example.com.br.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>API User</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In Plugg.to, open Integração, find the plugin, click Mais Detalhes and then Salvar Plugin: the four values appear there. It is not the e-mail of your Plugg.to login.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>API Secret</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with API User. It is not the password of your Plugg.to login.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Client ID</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It appears in Plugg.to when the plugin is saved, or Plugg.to sends it to you.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Client Secret</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with Client ID.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spreadsheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the file on this computer with your products: XLSX, ODS or CSV. Tomada never changes it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Inputs</name>
        <message>
            <source>Copy the key again from the invoice, or let Tomada read the invoice's XML file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill it in and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” is not known here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check how it is written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” must be a whole number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type digits only, for example 10.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The number in “{field}” is too small or too large.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type another number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” takes only some values, and this is not one of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose one of the values in the list of settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” is not a date that exists.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write year, month and day, for example 2026-03-31.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” can only be yes or no.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” is not a complete internet address.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the whole address again, for example https://loja.example.com.br.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” begins with http://, and that does not protect your data.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the address that begins with https://.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” has something after the domain.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type only the domain of the shop, for example loja.example.com.br.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” holds an e-mail address. The login of the panel does not work here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the API access data that the hub generated for you.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” has blanks, which usually come along when copying.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy only the value, without blanks before, inside or after it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is already an integration with this name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no integration with this name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look for the right name in the list of integrations.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no order with this number here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look for the hub's number in the list of orders.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing with this number needs attention. It may be solved already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the list of what needs attention.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file in “{field}” was not found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the folder and the name of the file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” is not written as JSON.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the quotes, commas and braces.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access key must have exactly 44 characters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access key has a character in a place where it cannot be.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access key has a typing error: its check digit does not match.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access key has a typing error: its month does not exist.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The access key has a typing error: its state does not exist.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This access key belongs to another kind of document, not to an NF-e.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the access key of the NF-e of this order.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{field}” differs from what the access key says.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the key, the number, the series and the date of the invoice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This file is not the XML of an NF-e.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the XML file of the authorised invoice, not its PDF.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order's present situation does not allow this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order: first comes approval, then the invoice, shipping and delivery.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The orders of this integration are looked after in its own store or ERP.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do this in the store or ERP. Tomada takes it from there to the hub.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This was already done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You need not do anything.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} is not where it was.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put it back, or choose its new place in the connection settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no products.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill in one product a row and save. Until then nothing changes at the hub.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no row with the names of the columns.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write the names in the first row: SKU, Nome, Preço, Estoque.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} does not have the column {column}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add this column to the row with the names and save.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} is still being saved, or was saved only in part.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save it again. Tomada reads it as soon as it is whole.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} is open in another program that does not let it be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save and close the spreadsheet. Tomada then reads it by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {file} is not a spreadsheet that Tomada can read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save it as XLSX, ODS or CSV, and choose that file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet {file} has more than 100,000 products.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave only the products that you sell through this integration.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Items</name>
        <message>
            <source>the SKU is missing, so this product is left out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give the product a SKU that no other row has.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the SKU “{value}” is in more than one row, and it is not clear which one counts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave one row for each SKU, or give the other product its own SKU.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the SKU “{value}” may have lost the zeros at its beginning.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Format the SKU column as text and type the SKU again with its zeros.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the SKU “{value}” has a slash, and the hub cannot find products by such a SKU.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use a hyphen instead of the slash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the product's name is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill in the name that buyers will read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is in no row.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct the parent SKU, or add a row for the parent product.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is itself a variation of another product.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the SKU of the main product as parent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the price is missing, so no price is sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill in the price, for example 19,90.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the price is zero, so it is not sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill in the selling price, for example 19,90.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the price “{value}” is below zero, so it is not sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not a price, so no price is sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type only the amount, for example 19,90.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the price “{value}” can be read in two ways, so it is not sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write the cents too, for example 1234,00 or 1,23.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the promotional price “{value}” is not below the price.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lower the promotional price, or clear the cell if there is no promotion.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not a promotional price.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type only the amount, or clear the cell if there is no promotion.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the stock is missing, so no stock is sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fill in the units that you have; 0 if there are none.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the stock “{value}” is below zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Count again and fill in the units; 0 if there are none.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not a number of units, so no stock is sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type only the number of units, for example 12.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the stock “{value}” can be read in two ways, so it is not sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type the number of units without point or comma, for example 1200.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the spreadsheet shortened the EAN to “{value}” and lost digits.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Format the EAN column as text and type all digits of the bar code again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the EAN “{value}” has a typing error: its check digit or length is wrong.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the digits under the bar code again, or clear the cell.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the NCM “{value}” does not have 8 digits.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask your accountant for the NCM, or clear the cell.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not a weight or measure.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type the weight in kilograms and the measures in centimetres, numbers only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not a whole number of days or months.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type only the number, or clear the cell.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{value}” is not the internet address of a picture.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use an address that begins with https:// and opens the picture in the browser.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the formula has no result, or the result is an error.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the spreadsheet, check the formula, let it calculate and save.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cell {cell}: {cause}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Products</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Prices</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Orders</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Invoices and shipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>product data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>price</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>stock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Awaiting payment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Under review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Approved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Error in the invoice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Invoiced</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tracking informed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Error in the shipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unknown situation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Create the order in the store</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tell the hub the store's number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Approve in the store</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send the invoice to the hub</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send the tracking to the hub</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tell the hub of the delivery</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Skip these</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Goes on at the next run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Skipped at the next run</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OrderFaults</name>
        <message>
            <source>The order came without items.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order has a SKU that your store does not have.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Register this SKU in the store, or correct the product at the hub, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order's items, shipping and discount do not add up to its total.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare the amounts with the hub's panel before you issue the invoice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ has a typing error.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask the buyer for the right number before you issue the invoice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask the buyer for the number before you issue the invoice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The CEP came without its first zero; Tomada put it back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare the CEP with the city before shipping.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The CEP does not have 8 digits.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask the buyer for the right CEP before shipping.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An amount of the order cannot be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the amounts in the hub's panel, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A quantity of the order cannot be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the items in the hub's panel, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The hub gave the order a status that Tomada does not know.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Part of the order cannot be read.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Spreadsheet of the local store</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address of the store's API</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Calls a minute to the store; 0: as its contract says</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the plugin at the hub</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Domain of the shop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address of the hub's API</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Calls a minute to the hub; 0: as its contract says</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Parallel calls to the hub; 0: as its contract says</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes between product runs; 0: by hand only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes between price runs; 0: by hand only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes between stock runs; 0: by hand only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes between order runs; 0: by hand only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Orders older than this are not imported; empty: when the link was made</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which orders are consumed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send images always, or for new products only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send the days for preparation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which stock is told</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Units kept back from the hub for every SKU</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake when a run would zero more than this share of the SKUs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>...and more than this many SKUs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake when a price moves by more than this</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brake when the store holds less than this share of its SKUs</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>{count} day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{duration} ago</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
