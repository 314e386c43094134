<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Absence</name>
        <message>
            <source>Came in: {count} order, {total}. It waited {waited}.</source>
            <translation>Entró: {count} pedido, {total}. Esperó {waited}.</translation>
        </message>
        <message>
            <source>Came in: {count} orders, {total}. The first one waited {waited}.</source>
            <translation>Entró: {count} pedidos, {total}. El primero esperó {waited}.</translation>
        </message>
        <message>
            <source>At risk: meanwhile the hub offered more than you had. Products: {count} ({skus}).</source>
            <translation>En riesgo: en ese tiempo el hub ofreció más de lo que usted tenía. Productos: {count} ({skus}).</translation>
        </message>
        <message>
            <source>No order came in.</source>
            <translation>No entró ningún pedido.</translation>
        </message>
        <message>
            <source>At risk: nothing. The hub never offered more than you had.</source>
            <translation>En riesgo: nada. El hub nunca ofreció más de lo que usted tenía.</translation>
        </message>
        <message>
            <source>While there was no contact: from {began} to {ended} ({length})</source>
            <translation>Mientras no hubo contacto: de {began} a {ended} ({length})</translation>
        </message>
        <message>
            <source>There was nothing to catch up.</source>
            <translation>No había nada que poner al día.</translation>
        </message>
        <message>
            <source>Tomada is catching up. What it meant is shown here soon.</source>
            <translation>Tomada está poniendo todo al día. Pronto aparece aquí lo que esto significó.</translation>
        </message>
        <message>
            <source>Caught up: {done}.</source>
            <translation>Puesto al día: {done}.</translation>
        </message>
        <message>
            <source>Still needs you: {count}.</source>
            <translation>Aún necesita de usted: {count}.</translation>
        </message>
    </context>
    <context>
        <name>Argparse</name>
        <message>
            <source>usage: </source>
            <translation>uso: </translation>
        </message>
        <message>
            <source>positional arguments</source>
            <translation>comandos y valores</translation>
        </message>
        <message>
            <source>options</source>
            <translation>opciones</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>mostrar esta ayuda</translation>
        </message>
        <message>
            <source>%(prog)s: error: %(message)s
</source>
            <translation>%(prog)s: error: %(message)s
</translation>
        </message>
        <message>
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>%(argument_name)s: %(message)s</translation>
        </message>
        <message>
            <source>the following arguments are required: %s</source>
            <translation>falta indicar: %s</translation>
        </message>
        <message>
            <source>unrecognized arguments: %s</source>
            <translation>esto no se conoce aquí: %s</translation>
        </message>
        <message>
            <source>expected one argument</source>
            <translation>falta el valor</translation>
        </message>
        <message>
            <source>expected at least one argument</source>
            <translation>falta al menos un valor</translation>
        </message>
        <message>
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>%(value)r no existe aquí (elija entre %(choices)s)</translation>
        </message>
        <message>
            <source>invalid %(type)s value: %(value)r</source>
            <translation>%(value)r no sirve como %(type)s</translation>
        </message>
        <message>
            <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
            <translation>%(parser_name)r no existe aquí (elija entre %(choices)s)</translation>
        </message>
        <message>
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>opción incompleta: %(option)s puede ser %(matches)s</translation>
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>{subject}: correct the product</source>
            <translation>{subject}: corrija el producto</translation>
        </message>
        <message>
            <source>The store has something wrong for this product.</source>
            <translation>Hay algo incorrecto en este producto en la tienda/ERP.</translation>
        </message>
        <message>
            <source>Correct it in the store. Tomada reads it again by itself.</source>
            <translation>Corríjalo en la tienda/ERP. Tomada lo vuelve a leer sola.</translation>
        </message>
        <message>
            <source>{subject}: the hub did not accept the product</source>
            <translation>{subject}: el hub no aceptó el producto</translation>
        </message>
        <message>
            <source>Reason given by the hub: {reason}.</source>
            <translation>Motivo informado por el hub: {reason}.</translation>
        </message>
        <message>
            <source>Correct the product in the store. Tomada sends it again when it changes.</source>
            <translation>Corrija el producto en la tienda/ERP. Tomada lo envía de nuevo cuando cambie.</translation>
        </message>
        <message>
            <source>{subject}: the hub did not keep what was sent</source>
            <translation>{subject}: el hub no guardó lo que se envió</translation>
        </message>
        <message>
            <source>The hub said that it accepted the change, but this is still as before: {facet}.</source>
            <translation>El hub dijo que aceptó el cambio, pero esto sigue como antes: {facet}.</translation>
        </message>
        <message>
            <source>Look at the product in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation>Vea el producto en el panel del hub e intente de nuevo. Si continúa, hable con el soporte del hub.</translation>
        </message>
        <message>
            <source>{count} products: the hub finds {fields} wrong</source>
            <translation>{count} productos: el hub señala {fields} como incorrecto</translation>
        </message>
        <message>
            <source>These products are at the hub, but with missing or wrong fields. Among them: {skus}.</source>
            <translation>Estos productos están en el hub, pero con campos faltantes o incorrectos. Entre ellos: {skus}.</translation>
        </message>
        <message>
            <source>Correct these fields in the store. Tomada sends them by itself.</source>
            <translation>Corrija esos campos en la tienda/ERP. Tomada los envía sola.</translation>
        </message>
        <message>
            <source>Brake: too many products would be left without stock</source>
            <translation>Freno: demasiados productos quedarían sin stock</translation>
        </message>
        <message>
            <source>{count} of {total} products would get stock 0 at the hub: {skus}. For products that the hub has already, only stock that sales lowered is sent until you answer.</source>
            <translation>{count} de {total} productos quedarían con stock 0 en el hub: {skus}. De los productos que el hub ya tiene, hasta que responda solo se envía el stock que bajaron las ventas.</translation>
        </message>
        <message>
            <source>Check the stock in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Revise el stock en la tienda/ERP. Si está bien, elija continuar. Si no, corríjalo allí y cancele este freno.</translation>
        </message>
        <message>
            <source>Brake: prices that would change a lot: {count}</source>
            <translation>Freno: precios que cambiarían mucho: {count}</translation>
        </message>
        <message>
            <source>{prices}. Until you answer, no changed price is sent, of these or of others.</source>
            <translation>{prices}. Hasta que responda, no se envía ningún precio cambiado, ni de estos ni de otros productos.</translation>
        </message>
        <message>
            <source>Check the price in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Revise el precio en la tienda/ERP. Si está bien, elija continuar. Si no, corríjalo allí y cancele este freno.</translation>
        </message>
        <message>
            <source>Brake: many products have disappeared from the store</source>
            <translation>Freno: muchos productos desaparecieron de la tienda/ERP</translation>
        </message>
        <message>
            <source>The store had {before} products and now shows only {count}. Missing: {skus}. Nothing was sent yet.</source>
            <translation>La tienda/ERP tenía {before} productos y ahora muestra solo {count}. Faltan: {skus}. Todavía no se envió nada.</translation>
        </message>
        <message>
            <source>Check whether the spreadsheet or the store is complete. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Revise si la planilla o la tienda/ERP está completa. Si está bien, elija continuar. Si no, corríjala allí y cancele este freno.</translation>
        </message>
        <message>
            <source>Order {number}: please check</source>
            <translation>Pedido {number}: por favor, revíselo</translation>
        </message>
        <message>
            <source>The order was imported, but something in it looks odd.</source>
            <translation>El pedido se importó, pero algo en él parece extraño.</translation>
        </message>
        <message>
            <source>Compare the order with the hub's panel before you issue the invoice.</source>
            <translation>Compare el pedido con el panel del hub antes de emitir la factura.</translation>
        </message>
        <message>
            <source>Order {number}: unknown status</source>
            <translation>Pedido {number}: situación desconocida</translation>
        </message>
        <message>
            <source>The hub gave it the status “{status}”, which Tomada does not know. This order waits; the others go on.</source>
            <translation>El hub informó la situación “{status}”, que Tomada no conoce. Este pedido espera; los demás continúan.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation>Vea el pedido en el panel del hub. Continúa cuando cambie su situación.</translation>
        </message>
        <message>
            <source>Order {subject}: it could not be read</source>
            <translation>Pedido {subject}: no se pudo leer</translation>
        </message>
        <message>
            <source>The order came from the hub with an error in “{where}”, and was not imported. The others go on.</source>
            <translation>El pedido vino del hub con un error en “{where}” y no se importó. Los demás continúan.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation>Vea el pedido en el panel del hub e intente de nuevo. Si continúa, hable con el soporte del hub.</translation>
        </message>
        <message>
            <source>Order {number}: {step} – not done</source>
            <translation>Pedido {number} – no se hizo: {step}</translation>
        </message>
        <message>
            <source>This step could not be done. Reason: {reason}.</source>
            <translation>No se pudo hacer este paso. Motivo: {reason}.</translation>
        </message>
        <message>
            <source>Look at the order in the store and in the hub's panel, then try again.</source>
            <translation>Vea el pedido en la tienda/ERP y en el panel del hub e intente de nuevo.</translation>
        </message>
        <message>
            <source>Order {number}: cancelled after the invoice</source>
            <translation>Pedido {number}: cancelado después de la factura</translation>
        </message>
        <message>
            <source>The order was cancelled at the hub, but the invoice {invoice} was issued before.</source>
            <translation>El pedido se canceló en el hub, pero la factura {invoice} ya se había emitido.</translation>
        </message>
        <message>
            <source>Do not ship it. Cancel the invoice in the program that issued it: the tax authority (SEFAZ) accepts that for 24 hours as a rule, and only while the goods are with you. Later, ask your accountant about a return invoice.</source>
            <translation>No envíe la mercadería. Cancele la factura en el programa que la emitió: por regla, la SEFAZ lo acepta hasta 24 horas después de la emisión, y solo mientras la mercadería está con usted. Después, pregunte a su contador por una factura de devolución.</translation>
        </message>
        <message>
            <source>Order {number}: was the e-mail sent?</source>
            <translation>Pedido {number}: ¿se envió el correo?</translation>
        </message>
        <message>
            <source>{event}: it was handed to the mail server, and its answer did not come. Perhaps the buyer has it already, so it is not sent again by itself.</source>
            <translation>{event}: se entregó al servidor de correo, y la respuesta no llegó. Quizá el comprador ya lo tenga; por eso no se reenvía solo.</translation>
        </message>
        <message>
            <source>Look in the sent folder of your mailbox, or ask the buyer. If it did not go out, try again. If it did, dismiss this.</source>
            <translation>Mire la carpeta de enviados de su buzón o pregunte al comprador. Si no salió, inténtelo de nuevo. Si salió, ignore este aviso.</translation>
        </message>
        <message>
            <source>Order {number}: the e-mail could not be sent</source>
            <translation>Pedido {number}: no se pudo enviar el correo</translation>
        </message>
        <message>
            <source>{event}: {why}</source>
            <translation>{event}: {why}</translation>
        </message>
        <message>
            <source>Check the buyer's address and the page “E-mail notices” of the integration. Then try again.</source>
            <translation>Revise la dirección del comprador y la página “Notificaciones por correo” de la integración. Luego inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Order {number}: it went back in the store</source>
            <translation>Pedido {number}: retrocedió en la tienda/ERP</translation>
        </message>
        <message>
            <source>In the store it was “{before}” and is now “{after}”. An order never goes back at the hub, so nothing was told there.</source>
            <translation>En la tienda/ERP estaba como “{before}” y ahora está como “{after}”. En el hub un pedido nunca retrocede, por eso allí no se informó nada.</translation>
        </message>
        <message>
            <source>If it was a mistake, set it right in the store. If not, speak with the sales channel.</source>
            <translation>Si fue un error, corríjalo en la tienda/ERP. Si no, hable con el canal de venta.</translation>
        </message>
        <message>
            <source>{subject}: store and hub differ</source>
            <translation>{subject}: la tienda/ERP y el hub son diferentes</translation>
        </message>
        <message>
            <source>What differs: {facet}. In the store: {store}. At the hub: {hub}.</source>
            <translation>Lo que es diferente: {facet}. En la tienda/ERP: {store}. En el hub: {hub}.</translation>
        </message>
        <message>
            <source>Somebody may have changed it at the hub. Correct it in the store if needed, and try again: the store's value is sent.</source>
            <translation>Alguien puede haberlo cambiado en el hub. Corríjalo en la tienda/ERP, si hace falta, e intente de nuevo: vale lo que está en la tienda/ERP.</translation>
        </message>
        <message>
            <source>{subject}: {problem}</source>
            <translation>{subject}: {problem}</translation>
        </message>
        <message>
            <source>This stream is not up to date.</source>
            <translation>Este flujo no está al día.</translation>
        </message>
        <message>
            <source>Tomada tries again by itself.</source>
            <translation>Tomada lo intenta de nuevo sola.</translation>
        </message>
        <message>
            <source>I have seen to it</source>
            <translation>Ya lo resolví</translation>
        </message>
        <message>
            <source>Your store does not have the SKU {detail}, which was sold in this order.</source>
            <translation>Su tienda/ERP no tiene el SKU {detail}, que se vendió en este pedido.</translation>
        </message>
        <message>
            <source>{price} (was {before})</source>
            <translation>{price} (antes {before})</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <source>{count} products to correct in the store</source>
            <translation>{count} productos para corregir en la tienda/ERP</translation>
        </message>
        <message>
            <source>{count} products that the hub did not accept</source>
            <translation>{count} productos que el hub no aceptó</translation>
        </message>
        <message>
            <source>{count} products: the hub did not keep what was sent</source>
            <translation>{count} productos: el hub no guardó lo que se envió</translation>
        </message>
        <message>
            <source>{count} products: store and hub differ</source>
            <translation>{count} productos: la tienda/ERP y el hub difieren</translation>
        </message>
        <message>
            <source>{count} orders: please check</source>
            <translation>{count} pedidos: revíselos</translation>
        </message>
        <message>
            <source>{count} orders: unknown status</source>
            <translation>{count} pedidos: situación desconocida</translation>
        </message>
        <message>
            <source>{count} orders could not be read</source>
            <translation>{count} pedidos no se pudieron leer</translation>
        </message>
        <message>
            <source>{count} orders went back in the store</source>
            <translation>{count} pedidos retrocedieron en la tienda/ERP</translation>
        </message>
        <message>
            <source>{count} orders: was the e-mail sent?</source>
            <translation>{count} pedidos: ¿se envió el correo?</translation>
        </message>
        <message>
            <source>{count} orders: the e-mail could not be sent</source>
            <translation>{count} pedidos: no se pudo enviar el correo</translation>
        </message>
        <message>
            <source>{count} orders: a step was not done</source>
            <translation>{count} pedidos: un paso no se hizo</translation>
        </message>
        <message>
            <source>The new prices are right: send them to the hub.</source>
            <translation>Los precios nuevos son correctos: envíelos al hub.</translation>
        </message>
        <message>
            <source>These keep their old price at the hub; the prices of all others are sent.</source>
            <translation>Estos conservan el precio anterior en el hub; los precios de los demás se envían.</translation>
        </message>
        <message>
            <source>The new prices are wrong: no changed price is sent until you have corrected them in the store.</source>
            <translation>Los precios nuevos están mal: no se envía ningún precio cambiado hasta que los corrija en la tienda/ERP.</translation>
        </message>
        <message>
            <source>They really are sold out: tell the hub that there are none.</source>
            <translation>Se agotaron de verdad: avise al hub de que no queda ninguno.</translation>
        </message>
        <message>
            <source>These keep their old stock at the hub and go on being sold; the stock of all others is sent.</source>
            <translation>Estos conservan el stock anterior en el hub y siguen a la venta; el stock de los demás se envía.</translation>
        </message>
        <message>
            <source>The stock is wrong: only stock that sales lowered is sent until you have corrected it in the store.</source>
            <translation>El stock está mal: solo se envía lo que bajaron las ventas, hasta que lo corrija en la tienda/ERP.</translation>
        </message>
        <message>
            <source>You took them out of the store on purpose: they get stock 0 at the hub.</source>
            <translation>Los quitó de la tienda/ERP a propósito: quedan con stock 0 en el hub.</translation>
        </message>
        <message>
            <source>The missing ones stay at the hub as they are and go on being sold; all others are sent.</source>
            <translation>Los que faltan quedan en el hub como están y siguen a la venta; los demás se envían.</translation>
        </message>
        <message>
            <source>They are missing by mistake: nothing is sent until they are back in the store.</source>
            <translation>Faltan por error: no se envía nada hasta que vuelvan a la tienda/ERP.</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Buyer's data</source>
            <translation>Datos del comprador</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>borrados</translation>
        </message>
        <message>
            <source>the hub changed</source>
            <translation>cambió en el hub</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>a pedido</translation>
        </message>
        <message>
            <source>the store changed</source>
            <translation>cambió en la tienda/ERP</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendido</translation>
        </message>
        <message>
            <source>a sale was cancelled</source>
            <translation>se canceló una venta</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>Nothing is kept of this buyer.</source>
            <translation>No se guarda nada de este comprador.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido el</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Can be erased</source>
            <translation>Se puede borrar</translation>
        </message>
        <message>
            <source>Erase the buyer's data in these orders: {orders}? It cannot be undone.</source>
            <translation>¿Borrar los datos del comprador en estos pedidos: {orders}? No se puede deshacer.</translation>
        </message>
        <message>
            <source>Not shipped yet, so their buyer is still needed: {orders}. Erase again afterwards.</source>
            <translation>Aún no se envió, y por eso aún necesita al comprador: {orders}. Borre de nuevo después.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>once it was shipped</source>
            <translation>después de enviado</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Escrito: {file}</translation>
        </message>
        <message>
            <source>Nothing was erased.</source>
            <translation>No se borró nada.</translation>
        </message>
        <message>
            <source>Erased in: {orders}. The history keeps a line that names nobody.</source>
            <translation>Borrado en: {orders}. El historial guarda una línea sin el nombre de nadie.</translation>
        </message>
        <message>
            <source>Order {subject} is missing in the store ({hub} at the hub)</source>
            <translation>El pedido {subject} falta en la tienda (en el hub: {hub})</translation>
        </message>
        <message>
            <source>Order {subject} should not be in the store, or only once ({store})</source>
            <translation>El pedido {subject} no debería estar en la tienda, o solo una vez ({store})</translation>
        </message>
        <message>
            <source>Order {subject}: total {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: total {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>{subject}: {store} units in the store's orders, {hub} in the hub's</source>
            <translation>{subject}: {store} unidades en los pedidos de la tienda, {hub} en los del hub</translation>
        </message>
        <message>
            <source>Order {subject}: {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>Order {subject}: {hub} at the hub instead of {store}</source>
            <translation>Pedido {subject}: {hub} en el hub en vez de {store}</translation>
        </message>
        <message>
            <source>Order {subject}: number {store} in the store, the hub knows {hub}</source>
            <translation>Pedido {subject}: número {store} en la tienda, el hub conoce {hub}</translation>
        </message>
        <message>
            <source>Order {subject}: invoice {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: factura {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>Order {subject}: tracking code {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: código de seguimiento {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>Order {subject}: {hub} shipments at the hub instead of {store}</source>
            <translation>Pedido {subject}: {hub} envíos en el hub en vez de {store}</translation>
        </message>
        <message>
            <source>{subject}: is in the spreadsheet, but not at the hub</source>
            <translation>{subject}: está en la planilla, pero no en el hub</translation>
        </message>
        <message>
            <source>{subject}: is at the hub, but not in the spreadsheet</source>
            <translation>{subject}: está en el hub, pero no en la planilla</translation>
        </message>
        <message>
            <source>{subject}: price {store} in the store, {hub} at the hub</source>
            <translation>{subject}: precio {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>{subject}: stock {store} in the store, {hub} at the hub</source>
            <translation>{subject}: stock {store} en la tienda, {hub} en el hub</translation>
        </message>
        <message>
            <source>{subject}: {hub} units sold of {store}</source>
            <translation>{subject}: {hub} unidades vendidas de {store}</translation>
        </message>
        <message>
            <source>{subject}: the hub showed more than there was for too long ({hub})</source>
            <translation>{subject}: el hub mostró durante demasiado tiempo más de lo que había ({hub})</translation>
        </message>
        <message>
            <source>{subject}: needs attention without a reason ({store})</source>
            <translation>{subject}: necesita atención sin motivo ({store})</translation>
        </message>
        <message>
            <source>{subject}: should need attention, but does not ({hub})</source>
            <translation>{subject}: debería necesitar atención, pero no la necesita ({hub})</translation>
        </message>
        <message>
            <source>how many seconds of the day pass in one (1440)</source>
            <translation>cuántos segundos del día pasan en uno (1440)</translation>
        </message>
        <message>
            <source>how long the day is (24)</source>
            <translation>cuántas horas tiene el día (24)</translation>
        </message>
        <message>
            <source>it must be a number of at least 1</source>
            <translation>debe ser un número desde 1</translation>
        </message>
        <message>
            <source>A day of trade in a practice shop, without anything of yours. Ctrl-C ends it.</source>
            <translation>Un día de ventas en una tienda de práctica, sin nada suyo. Ctrl-C lo termina.</translation>
        </message>
        <message>
            <source>Both sides agree: every order, every cent, every unit.</source>
            <translation>Los dos lados coinciden: cada pedido, cada centavo, cada unidad.</translation>
        </message>
        <message>
            <source>in this terminal, without a window</source>
            <translation>en esta terminal, sin ventana</translation>
        </message>
        <message>
            <source>Stopped. Nothing was left behind.</source>
            <translation>Terminado. No quedó nada.</translation>
        </message>
        <message>
            <source>Products at the hub</source>
            <translation>Productos en el hub</translation>
        </message>
        <message>
            <source>Variations of them</source>
            <translation>Variaciones de ellos</translation>
        </message>
        <message>
            <source>Orders of the hub</source>
            <translation>Pedidos en el hub</translation>
        </message>
        <message>
            <source>Orders in the store</source>
            <translation>Pedidos en la tienda</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Facturas</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>Envíos</translation>
        </message>
        <message>
            <source>Cancellations in the store</source>
            <translation>Cancelaciones en la tienda</translation>
        </message>
        <message>
            <source>Need attention</source>
            <translation>Necesitan atención</translation>
        </message>
        <message>
            <source>The hub was away</source>
            <translation>El hub estuvo fuera de servicio</translation>
        </message>
        <message>
            <source>Longest way from payment to the store</source>
            <translation>Mayor demora del pago hasta la tienda</translation>
        </message>
        <message>
            <source>Longest time until the hub knew the stock</source>
            <translation>Mayor demora hasta que el hub supo el stock</translation>
        </message>
        <message>
            <source>Calls to the hub</source>
            <translation>Llamadas al hub</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>Tiempo empleado</translation>
        </message>
        <message>
            <source>Both sides do not agree.</source>
            <translation>Los dos lados no coinciden.</translation>
        </message>
        <message>
            <source>{time}  products: {products}, orders: {orders}, need attention: {attention}</source>
            <translation>{time}  productos: {products}, pedidos: {orders}, necesitan atención: {attention}</translation>
        </message>
        <message>
            <source>Error in the program: {error}</source>
            <translation>Error en el programa: {error}</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Control</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>{side} ({system}): connected – {account}</source>
            <translation>{side} ({system}): conectado – {account}</translation>
        </message>
        <message>
            <source>The new access data are saved. A “tomada run” that is at work takes them up by itself.</source>
            <translation>Los nuevos datos de acceso se guardaron. Un “tomada run” que esté trabajando empieza a usarlos por sí solo.</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integración</translation>
        </message>
        <message>
            <source>There is no integration yet. Create one with: tomada link add</source>
            <translation>Todavía no hay integración. Cree una con: tomada link add</translation>
        </message>
        <message>
            <source>without a spreadsheet</source>
            <translation>sin planilla</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Guardado.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valor inicial</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <source>write it as key=value, for example stock.buffer=2</source>
            <translation>escríbalo como clave=valor, por ejemplo stock.buffer=2</translation>
        </message>
        <message>
            <source>Access data as JSON: {example}</source>
            <translation>Datos de acceso en JSON: {example}</translation>
        </message>
        <message>
            <source>paused until {until}</source>
            <translation>en pausa hasta {until}</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creada el</translation>
        </message>
        <message>
            <source>in this computer's password safe; never shown</source>
            <translation>en el almacén de contraseñas de esta computadora; nunca se muestran</translation>
        </message>
        <message>
            <source>Integration “{name}” saved.</source>
            <translation>Integración “{name}” guardada.</translation>
        </message>
        <message>
            <source>Test it now: tomada link test "{name}"</source>
            <translation>Pruébela ahora: tomada link test "{name}"</translation>
        </message>
        <message>
            <source>active</source>
            <translation>activa</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>No se eliminó nada.</translation>
        </message>
        <message>
            <source>Integration “{name}” removed.</source>
            <translation>Integración “{name}” eliminada.</translation>
        </message>
        <message>
            <source>{side} ({system}): not connected</source>
            <translation>{side} ({system}): sin conexión</translation>
        </message>
        <message>
            <source>Remove the integration “{name}”?</source>
            <translation>¿Eliminar la integración “{name}”?</translation>
        </message>
        <message>
            <source>Known here: {names}.</source>
            <translation>Aquí existe: {names}.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>No e-mails.</source>
            <translation>Ningún correo.</translation>
        </message>
        <message>
            <source>It goes out at the next run. To run at once: tomada sync --stream mail</source>
            <translation>Sale en la próxima ejecución. Para ejecutar ya: tomada sync --stream mail</translation>
        </message>
        <message>
            <source>It will not be sent.</source>
            <translation>No se enviará.</translation>
        </message>
        <message>
            <source>The mail server took it. Look into the mailbox {address}.</source>
            <translation>El servidor de correo lo aceptó. Mire el buzón {address}.</translation>
        </message>
        <message>
            <source>There is no window here. Use these commands.</source>
            <translation>Aquí no hay ventana. Use estos comandos.</translation>
        </message>
        <message>
            <source>Qt misses a part of the system. On Debian and Ubuntu, this helps: {command}</source>
            <translation>A Qt le falta una parte del sistema. En Debian y Ubuntu, esto lo resuelve: {command}</translation>
        </message>
        <message>
            <source>Order {number}: {state}, {total}</source>
            <translation>Pedido {number}: {state}, {total}</translation>
        </message>
        <message>
            <source>Order {number} has the invoice {known} already. Replace it?</source>
            <translation>El pedido {number} ya tiene la factura {known}. ¿Reemplazarla?</translation>
        </message>
        <message>
            <source>The invoice {known} was replaced.</source>
            <translation>La factura {known} fue reemplazada.</translation>
        </message>
        <message>
            <source>Order {number} has the tracking code {known} already. Replace it?</source>
            <translation>El pedido {number} ya tiene el código de seguimiento {known}. ¿Reemplazarlo?</translation>
        </message>
        <message>
            <source>The tracking code {known} was replaced.</source>
            <translation>El código de seguimiento {known} fue reemplazado.</translation>
        </message>
        <message>
            <source>Cancel order {number} ({total})? The hub will be told.</source>
            <translation>¿Cancelar el pedido {number} ({total})? Se le avisará al hub.</translation>
        </message>
        <message>
            <source>Noted. The hub is told at the next run. To run at once: tomada sync</source>
            <translation>Anotado. El hub se entera en la próxima sincronización. Para sincronizar ahora: tomada sync</translation>
        </message>
        <message>
            <source>The order could not be imported yet. See why: tomada attention</source>
            <translation>El pedido todavía no se pudo importar. Vea el motivo: tomada attention</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
        <message>
            <source>The order is in the store, with the number {number}.</source>
            <translation>El pedido está en la tienda/ERP, con el número {number}.</translation>
        </message>
        <message>
            <source>the window, closed at first, with the profile in FOLDER: start at login uses it</source>
            <translation>la ventana, cerrada al principio, con el perfil de CARPETA: lo usa el inicio de sesión</translation>
        </message>
        <message>
            <source>replace the access data of an integration</source>
            <translation>cambiar los datos de acceso de una integración</translation>
        </message>
        <message>
            <source>list every setting with its type, default and meaning</source>
            <translation>listar toda la configuración con tipo, valor inicial y significado</translation>
        </message>
        <message>
            <source>one pass now, whatever the schedule says</source>
            <translation>sincronizar una vez ahora, sin esperar el horario</translation>
        </message>
        <message>
            <source>show how every stream stands</source>
            <translation>mostrar cómo está cada flujo</translation>
        </message>
        <message>
            <source>what happened while there was no contact was read: do not show it any more</source>
            <translation>ya leí lo que pasó mientras no hubo contacto: no mostrarlo más</translation>
        </message>
        <message>
            <source>list the newest orders</source>
            <translation>listar los pedidos más nuevos</translation>
        </message>
        <message>
            <source>list what changed lately</source>
            <translation>listar lo que cambió últimamente</translation>
        </message>
        <message>
            <source>only changes whose SKU or order number holds this text</source>
            <translation>solo cambios cuyo SKU o número de pedido contiene este texto</translation>
        </message>
        <message>
            <source>show what the last comparison of store and hub found</source>
            <translation>muestra lo que encontró la última comparación de la tienda con el hub</translation>
        </message>
        <message>
            <source>list what needs you, and answer it</source>
            <translation>listar lo que requiere su atención, y responder</translation>
        </message>
        <message>
            <source>show an order's life, step by step</source>
            <translation>muestra la vida de un pedido, paso a paso</translation>
        </message>
        <message>
            <source>2026-03-31, or with the time: 2026-03-31T14:30</source>
            <translation>31/03/2026, o con la hora: "31/03/2026 14:30"</translation>
        </message>
        <message>
            <source>FILE</source>
            <translation>ARCHIVO</translation>
        </message>
        <message>
            <source>id at the hub, or number at the channel or in the store, from: tomada orders</source>
            <translation>id en el hub, o número en el canal o en la tienda, mostrado por: tomada orders</translation>
        </message>
        <message>
            <source>what is kept of a buyer who asks for it: find, hand out, erase</source>
            <translation>lo que se guarda de un comprador que lo pide: buscar, entregar, borrar</translation>
        </message>
        <message>
            <source>a name that ends in .csv is for Excel, another one becomes JSON</source>
            <translation>un nombre que termina en .csv es para Excel; cualquier otro será JSON</translation>
        </message>
        <message>
            <source>write an empty spreadsheet with the right columns (.xlsx, .ods or .csv)</source>
            <translation>grabar una planilla vacía con las columnas correctas (.xlsx, .ods o .csv)</translation>
        </message>
        <message>
            <source>say what is wrong in a spreadsheet, cell by cell</source>
            <translation>decir qué está mal en una planilla, celda por celda</translation>
        </message>
        <message>
            <source>check this computer, the connections and Tomada's data</source>
            <translation>revisar esta computadora, las conexiones y los datos de Tomada</translation>
        </message>
        <message>
            <source>save a file for support, without secrets or personal data</source>
            <translation>guardar un archivo para el soporte, sin contraseñas ni datos personales</translation>
        </message>
        <message>
            <source>a practice shop: a whole day of trade in about a minute</source>
            <translation>una tienda de práctica: un día entero de ventas en cerca de un minuto</translation>
        </message>
        <message>
            <source>set up integrations</source>
            <translation>configurar integraciones</translation>
        </message>
        <message>
            <source>create an integration</source>
            <translation>crear una integración</translation>
        </message>
        <message>
            <source>list the integrations</source>
            <translation>listar las integraciones</translation>
        </message>
        <message>
            <source>work in the background until told to stop</source>
            <translation>trabajar en segundo plano hasta que le digan que pare</translation>
        </message>
        <message>
            <source>show an order; invoice, ship, deliver or cancel one of the local store</source>
            <translation>muestra un pedido; factura, envía, entrega o cancela uno de la tienda local</translation>
        </message>
        <message>
            <source>e-mails to buyers: list, test, send again, cancel</source>
            <translation>correos a los compradores: listar, probar, reenviar, cancelar</translation>
        </message>
        <message>
            <source>list the newest e-mails</source>
            <translation>lista los correos más recientes</translation>
        </message>
        <message>
            <source>list the orders whose buyer it is, without naming anybody</source>
            <translation>lista los pedidos de ese comprador, sin mostrar el nombre de nadie</translation>
        </message>
        <message>
            <source>write all that is kept of the buyer to a file</source>
            <translation>escribe en un archivo todo lo que se guarda del comprador</translation>
        </message>
        <message>
            <source>erase the buyer's data; the orders themselves stay</source>
            <translation>borra los datos del comprador; los pedidos quedan</translation>
        </message>
        <message>
            <source>begin or check a spreadsheet of products</source>
            <translation>empezar o revisar una planilla de productos</translation>
        </message>
        <message>
            <source>Tomada links your store or spreadsheet to the hub that sells for you.</source>
            <translation>Tomada conecta su tienda o planilla con el hub que vende por usted.</translation>
        </message>
        <message>
            <source>Help for one command: tomada COMMAND --help</source>
            <translation>Ayuda de un comando: tomada COMANDO --help</translation>
        </message>
        <message>
            <source>show the version</source>
            <translation>mostrar la versión</translation>
        </message>
        <message>
            <source>FOLDER</source>
            <translation>CARPETA</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>COMANDO</translation>
        </message>
        <message>
            <source>NAME</source>
            <translation>NOMBRE</translation>
        </message>
        <message>
            <source>name of the integration</source>
            <translation>nombre de la integración</translation>
        </message>
        <message>
            <source>only this integration</source>
            <translation>solo esta integración</translation>
        </message>
        <message>
            <source>do not ask</source>
            <translation>no preguntar</translation>
        </message>
        <message>
            <source>where your products are: local</source>
            <translation>dónde están sus productos: local</translation>
        </message>
        <message>
            <source>the hub that sells: pluggto</source>
            <translation>el hub que vende: pluggto</translation>
        </message>
        <message>
            <source>a setting; may be repeated. All of them: tomada link settings</source>
            <translation>un ajuste; se puede repetir. Todos: tomada link settings</translation>
        </message>
        <message>
            <source>show one integration</source>
            <translation>mostrar una integración</translation>
        </message>
        <message>
            <source>try both connections</source>
            <translation>probar las dos conexiones</translation>
        </message>
        <message>
            <source>remove an integration and all that belongs to it</source>
            <translation>eliminar una integración y todo lo que le pertenece</translation>
        </message>
        <message>
            <source>change settings</source>
            <translation>cambiar la configuración</translation>
        </message>
        <message>
            <source>do nothing by the schedule for some time</source>
            <translation>no sincronizar de forma automática por un tiempo</translation>
        </message>
        <message>
            <source>go on after a pause</source>
            <translation>seguir después de una pausa</translation>
        </message>
        <message>
            <source>only say what would change at the hub</source>
            <translation>solo decir qué cambiaría en el hub</translation>
        </message>
        <message>
            <source>with --preview: write the list to a CSV file too</source>
            <translation>con --preview: grabar la lista también en un archivo CSV</translation>
        </message>
        <message>
            <source>only those that are not finished</source>
            <translation>solo los que no terminaron</translation>
        </message>
        <message>
            <source>TEXT</source>
            <translation>TEXTO</translation>
        </message>
        <message>
            <source>only products, or only orders</source>
            <translation>solo productos, o solo pedidos</translation>
        </message>
        <message>
            <source>write a whole number above 0</source>
            <translation>escriba un número entero mayor que 0</translation>
        </message>
        <message>
            <source>at most so many; 50 if not said</source>
            <translation>como máximo tantos; sin esto, 50</translation>
        </message>
        <message>
            <source>ANSWER</source>
            <translation>RESPUESTA</translation>
        </message>
        <message>
            <source>try this again</source>
            <translation>intentar esto de nuevo</translation>
        </message>
        <message>
            <source>I know; do not show it any more</source>
            <translation>ya lo sé; no mostrar más</translation>
        </message>
        <message>
            <source>brake: it is right, go on</source>
            <translation>freno: está bien, seguir</translation>
        </message>
        <message>
            <source>brake: go on without these products</source>
            <translation>freno: seguir sin estos productos</translation>
        </message>
        <message>
            <source>brake: do nothing, look again at the next run</source>
            <translation>freno: no hacer nada y revisar de nuevo la próxima vez</translation>
        </message>
        <message>
            <source>note the invoice of an order</source>
            <translation>anotar la factura de un pedido</translation>
        </message>
        <message>
            <source>note that the order was shipped</source>
            <translation>anotar que el pedido fue enviado</translation>
        </message>
        <message>
            <source>note that the order arrived</source>
            <translation>anotar que el pedido llegó</translation>
        </message>
        <message>
            <source>cancel the order</source>
            <translation>cancelar el pedido</translation>
        </message>
        <message>
            <source>try now to import an order that waits</source>
            <translation>intentar ahora importar un pedido que espera</translation>
        </message>
        <message>
            <source>access key of the NF-e, 44 characters</source>
            <translation>clave de acceso de la NF-e, 44 caracteres</translation>
        </message>
        <message>
            <source>number of the invoice</source>
            <translation>número de la factura</translation>
        </message>
        <message>
            <source>series of the invoice</source>
            <translation>serie de la factura</translation>
        </message>
        <message>
            <source>address where the buyer sees the invoice</source>
            <translation>dirección donde el comprador ve la factura</translation>
        </message>
        <message>
            <source>CFOP codes, separated by commas</source>
            <translation>códigos CFOP, separados por coma</translation>
        </message>
        <message>
            <source>read all of it from the invoice's XML file</source>
            <translation>leer todo del archivo XML de la factura</translation>
        </message>
        <message>
            <source>name of the carrier</source>
            <translation>nombre del transportista</translation>
        </message>
        <message>
            <source>service of the carrier, for example SEDEX</source>
            <translation>servicio del transportista, por ejemplo SEDEX</translation>
        </message>
        <message>
            <source>tracking code</source>
            <translation>código de seguimiento</translation>
        </message>
        <message>
            <source>address where the parcel is tracked</source>
            <translation>dirección donde se sigue la entrega</translation>
        </message>
        <message>
            <source>send a sample to the sender's own address</source>
            <translation>envía una muestra a la propia dirección del remitente</translation>
        </message>
        <message>
            <source>send an e-mail again that perhaps did not arrive</source>
            <translation>reenvía un correo que quizá no llegó</translation>
        </message>
        <message>
            <source>take an e-mail back that has not gone out yet</source>
            <translation>cancela un correo que todavía no salió</translation>
        </message>
        <message>
            <source>CPF, CNPJ, e-mail, or an order's number or id</source>
            <translation>CPF, CNPJ, correo, o número o id de un pedido</translation>
        </message>
        <message>
            <source>--json writes a list. Each item holds:
  {keys}</source>
            <translation>--json escribe una lista. Cada elemento tiene:
  {keys}</translation>
        </message>
        <message>
            <source>as JSON, for other programs</source>
            <translation>en JSON, para otros programas</translation>
        </message>
        <message>
            <source>read the access data from standard input, as one JSON object; otherwise they are asked</source>
            <translation>leer los datos de acceso de la entrada estándar, como un objeto JSON; sin esto, se preguntan</translation>
        </message>
        <message>
            <source>number shown in the list</source>
            <translation>número que aparece en la lista</translation>
        </message>
        <message>
            <source>only this e-mail of the order</source>
            <translation>solo este correo del pedido</translation>
        </message>
        <message>
            <source>only this stream; may be repeated: {names}</source>
            <translation>solo este flujo; se puede repetir: {names}</translation>
        </message>
        <message>
            <source>how long; 60 if not said</source>
            <translation>cuánto tiempo; sin esto, 60</translation>
        </message>
        <message>
            <source>Nothing was compared yet. To compare now: tomada sync --stream reconciliation</source>
            <translation>Aún no se comparó nada. Para comparar ahora: tomada sync --stream reconciliation</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>No hay diferencias.</translation>
        </message>
        <message>
            <source>{link}: compared on {at}. {file}</source>
            <translation>{link}: comparado el {at}. {file}</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>No se grabó nada.</translation>
        </message>
        <message>
            <source>[y/N]</source>
            <translation>[s/N]</translation>
        </message>
        <message>
            <source>{file} exists. Replace it?</source>
            <translation>{file} ya existe. ¿Reemplazar?</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Celda</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Qué hay</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Todo está en orden.</translation>
        </message>
        <message>
            <source>{count} products read.</source>
            <translation>Productos leídos: {count}.</translation>
        </message>
        <message>
            <source>The file holds:</source>
            <translation>El archivo tiene:</translation>
        </message>
        <message>
            <source>Passwords, buyers, product names and addresses are not in it.</source>
            <translation>Contraseñas, compradores, nombres de productos y direcciones no van en él.</translation>
        </message>
        <message>
            <source>Write {file}?</source>
            <translation>¿Grabar {file}?</translation>
        </message>
        <message>
            <source>{name}: {read} read, {written} written, {refused} refused, {failed} failed</source>
            <translation>{name}: {read} leídos, {written} enviados, {refused} rechazados, {failed} con falla</translation>
        </message>
        <message>
            <source>A brake stopped part of it and asks you: tomada attention</source>
            <translation>Un freno paró una parte y le pregunta a usted: tomada attention</translation>
        </message>
        <message>
            <source>Nothing would change at the hub.</source>
            <translation>Nada cambiaría en el hub.</translation>
        </message>
        <message>
            <source>Another Tomada works on “{name}”. This one goes on when that one stops.</source>
            <translation>Otra Tomada trabaja en “{name}”. Esta continúa cuando aquella pare.</translation>
        </message>
        <message>
            <source>Tomada is at work. Press Ctrl-C to stop it.</source>
            <translation>Tomada está trabajando. Para parar, presione Ctrl-C.</translation>
        </message>
        <message>
            <source>Needs attention: {count}. Look at them with: tomada attention</source>
            <translation>Necesita atención: {count}. Véalo con: tomada attention</translation>
        </message>
        <message>
            <source>{count} changes. Nothing was sent.</source>
            <translation>Cambios: {count}. No se envió nada.</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Flujo</translation>
        </message>
        <message>
            <source>Last success</source>
            <translation>Último éxito</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Pendientes</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Último error</translation>
        </message>
        <message>
            <source>Id at the hub</source>
            <translation>Id en el hub</translation>
        </message>
        <message>
            <source>Number in the store</source>
            <translation>N.º en la tienda/ERP</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>Falta hacer</translation>
        </message>
        <message>
            <source>No orders.</source>
            <translation>Ningún pedido.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Asunto</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Nothing has changed yet.</source>
            <translation>Nada cambió todavía.</translation>
        </message>
        <message>
            <source>To show this no more: tomada status --seen</source>
            <translation>Para no mostrar más esto: tomada status --seen</translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>No hay nada que atender.</translation>
        </message>
        <message>
            <source>It happens at the next run. To run at once: tomada sync</source>
            <translation>Sucede en la próxima sincronización. Para sincronizar ahora: tomada sync</translation>
        </message>
        <message>
            <source>This deletes from this computer: the access data, the settings, what is known of {listings} products and {sales} orders. Nothing changes at the hub or in the spreadsheet.</source>
            <translation>Esto borra de esta computadora: los datos de acceso, la configuración y lo que se sabe de {listings} productos y {sales} pedidos. Nada cambia en el hub ni en la planilla.</translation>
        </message>
        <message>
            <source>Orders that are not finished: {count}. They could not be invoiced, shipped or cancelled here any more, and would no longer lower the stock told to the hub.</source>
            <translation>Pedidos que no terminaron: {count}. Ya no se podrán facturar, enviar ni cancelar aquí, y dejarán de bajar el stock informado al hub.</translation>
        </message>
    </context>
    <context>
        <name>Doctor</name>
        <message>
            <source>good</source>
            <translation>bien</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>revise</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>mal</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Reloj</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Password safe</source>
            <translation>Almacén de contraseñas</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Suspensión</translation>
        </message>
        <message>
            <source>Autostart</source>
            <translation>Inicio automático</translation>
        </message>
        <message>
            <source>Tomada's data</source>
            <translation>Datos de Tomada</translation>
        </message>
        <message>
            <source>Could not be compared: no hub answered.</source>
            <translation>No se pudo comparar: ningún hub respondió.</translation>
        </message>
        <message>
            <source>Differs from the hub's clock by {seconds} s.</source>
            <translation>Diferencia con el reloj del hub: {seconds} s.</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Ninguno.</translation>
        </message>
        <message>
            <source>The system uses: {hosts}.</source>
            <translation>El sistema usa: {hosts}.</translation>
        </message>
        <message>
            <source>There is no integration yet, so nothing to connect to.</source>
            <translation>Todavía no hay integración, así que no hay con qué conectarse.</translation>
        </message>
        <message>
            <source>{host} answers with a certificate that is not trusted here.</source>
            <translation>{host} responde con un certificado que aquí no es de confianza.</translation>
        </message>
        <message>
            <source>{host} answers, protected by TLS.</source>
            <translation>{host} responde, con protección TLS.</translation>
        </message>
        <message>
            <source>{host} is this computer and needs no TLS.</source>
            <translation>{host} es esta computadora y no necesita TLS.</translation>
        </message>
        <message>
            <source>Works: {name}.</source>
            <translation>Funciona: {name}.</translation>
        </message>
        <message>
            <source>{free} free in {folder}.</source>
            <translation>{free} libres en {folder}.</translation>
        </message>
        <message>
            <source>After sleep, Tomada makes up for what it missed by itself.</source>
            <translation>Después de la suspensión, Tomada recupera sola lo que faltó.</translation>
        </message>
        <message>
            <source>Tomada starts when you log in to this computer.</source>
            <translation>Tomada se abre cuando usted entra en esta computadora.</translation>
        </message>
        <message>
            <source>Off. Open Tomada yourself, or turn it on in Help, under Preferences.</source>
            <translation>Desactivado. Abra Tomada usted mismo, o actívelo en Ayuda, en la pestaña Preferencias.</translation>
        </message>
        <message>
            <source>The file is whole: {size}.</source>
            <translation>El archivo está en orden: {size}.</translation>
        </message>
        <message>
            <source>A damaged file was set aside: {kept}. The new one: {size}.</source>
            <translation>Un archivo dañado fue apartado: {kept}. El nuevo: {size}.</translation>
        </message>
        <message>
            <source>The file was gone; this is a new one: {size}.</source>
            <translation>El archivo había desaparecido; este es uno nuevo: {size}.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>El archivo está dañado.</translation>
        </message>
        <message>
            <source>Check the internet and try again.</source>
            <translation>Revise la conexión a internet e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Let this computer set date and time by itself.</source>
            <translation>Deje que esta computadora ajuste sola la fecha y la hora.</translation>
        </message>
        <message>
            <source>A company proxy or an antivirus may be reading along: ask its administrator. Check the clock too.</source>
            <translation>Un proxy de la empresa o un antivirus puede estar leyendo: hable con quien lo administra. Revise también el reloj.</translation>
        </message>
        <message>
            <source>Free some space on this disk.</source>
            <translation>Libere espacio en este disco.</translation>
        </message>
        <message>
            <source>Close Tomada and start it again: it sets the file aside and begins a new one.</source>
            <translation>Cierre Tomada y ábrala de nuevo: guarda el archivo aparte y empieza otro.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>the other system</source>
            <translation>el otro sistema</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>a short pause</source>
            <translation>una pequeña pausa</translation>
        </message>
        <message>
            <source>Tomada's folder</source>
            <translation>la carpeta de Tomada</translation>
        </message>
        <message>
            <source>value</source>
            <translation>valor</translation>
        </message>
        <message>
            <source>(not named)</source>
            <translation>(sin nombre)</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>It was not possible to connect to {host}. Nothing was changed there.</source>
            <translation>No se pudo conectar con {host}. No se cambió nada allí.</translation>
        </message>
        <message>
            <source>Check whether this computer's internet works. Tomada tries again by itself.</source>
            <translation>Revise si funciona internet en esta computadora. Tomada lo intenta de nuevo sola.</translation>
        </message>
        <message>
            <source>The other system is having trouble</source>
            <translation>El otro sistema tiene problemas</translation>
        </message>
        <message>
            <source>Right now, {host} is failing or takes too long to answer.</source>
            <translation>En este momento, {host} está fallando o tarda demasiado en responder.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada checks what was done and tries again by itself.</source>
            <translation>No necesita hacer nada. Tomada revisa lo que se hizo y lo intenta de nuevo sola.</translation>
        </message>
        <message>
            <source>The other system asked us to wait</source>
            <translation>El otro sistema pidió esperar</translation>
        </message>
        <message>
            <source>There were too many requests in a short time. We can go on after {until}.</source>
            <translation>Hubo demasiadas consultas en poco tiempo. Se puede continuar después de {until}.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada goes on by itself at that time.</source>
            <translation>No necesita hacer nada. Tomada continúa sola a esa hora.</translation>
        </message>
        <message>
            <source>The other system does not take it yet</source>
            <translation>El otro sistema todavía no lo acepta</translation>
        </message>
        <message>
            <source>{host} answered “not now” ({reason}). Nothing was taken.</source>
            <translation>{host} respondió “ahora no” ({reason}). No se recibió nada allí.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada tries again by itself.</source>
            <translation>No tiene que hacer nada. Tomada lo intenta de nuevo sola.</translation>
        </message>
        <message>
            <source>The answer could not be understood</source>
            <translation>No se pudo entender la respuesta</translation>
        </message>
        <message>
            <source>The answer of {host} came broken or is not what was expected.</source>
            <translation>Lo que {host} respondió llegó dañado o no es lo esperado.</translation>
        </message>
        <message>
            <source>Tomada tries again by itself. If this goes on, check whether your internet asks for a sign-in page, and whether the address in the settings is right.</source>
            <translation>Tomada lo intenta de nuevo sola. Si continúa, revise si su internet pide iniciar sesión en alguna página y si la dirección en la configuración es correcta.</translation>
        </message>
        <message>
            <source>The access data were not accepted</source>
            <translation>Los datos de acceso no fueron aceptados</translation>
        </message>
        <message>
            <source>At least one of the access values for {host} is wrong, or two were swapped.</source>
            <translation>Alguno de los datos de acceso para {host} está mal, o dos están intercambiados.</translation>
        </message>
        <message>
            <source>Copy each value again from where you received it, test the connection and save. Until then everything waits in line; nothing is lost.</source>
            <translation>Copie cada valor de nuevo de donde lo recibió, pruebe la conexión y guarde. Hasta entonces todo queda en cola; no se pierde nada.</translation>
        </message>
        <message>
            <source>The access has expired</source>
            <translation>El acceso venció</translation>
        </message>
        <message>
            <source>The permission to use {host} ran out or was withdrawn.</source>
            <translation>El permiso para usar {host} venció o fue retirado.</translation>
        </message>
        <message>
            <source>Enter the access data again and test the connection. Until then everything waits in line; nothing is lost.</source>
            <translation>Ingrese los datos de acceso de nuevo y pruebe la conexión. Hasta entonces todo queda en cola; no se pierde nada.</translation>
        </message>
        <message>
            <source>The account may not use this connection</source>
            <translation>La cuenta no puede usar esta conexión</translation>
        </message>
        <message>
            <source>The account is not allowed to use the API. Reason given: {reason}.</source>
            <translation>La cuenta no tiene permiso para usar la API. Motivo informado: {reason}.</translation>
        </message>
        <message>
            <source>Ask the support of that system to allow the API in your plan. Then test the connection again.</source>
            <translation>Pida al soporte de ese sistema que habilite la API en su plan. Después pruebe la conexión de nuevo.</translation>
        </message>
        <message>
            <source>The other system did not accept this</source>
            <translation>El otro sistema no lo aceptó</translation>
        </message>
        <message>
            <source>It was refused as it is now. Reason given: {reason}.</source>
            <translation>Tal como está, fue rechazado. Motivo informado: {reason}.</translation>
        </message>
        <message>
            <source>Correct what is named above and try again.</source>
            <translation>Corrija lo que se indica arriba e intente de nuevo.</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>No encontrado</translation>
        </message>
        <message>
            <source>What was looked for is not in the other system.</source>
            <translation>Lo que se buscó no está en el otro sistema.</translation>
        </message>
        <message>
            <source>Check whether it was removed there. If it exists, try again.</source>
            <translation>Vea si se eliminó allí. Si existe, intente de nuevo.</translation>
        </message>
        <message>
            <source>It exists already</source>
            <translation>Ya existe</translation>
        </message>
        <message>
            <source>The other system already has this, with the number {existing}.</source>
            <translation>El otro sistema ya tiene este registro, con el número {existing}.</translation>
        </message>
        <message>
            <source>Look at that record there. Nothing was created twice.</source>
            <translation>Vea ese registro allí. No se creó nada dos veces.</translation>
        </message>
        <message>
            <source>The password safe is locked</source>
            <translation>El almacén de contraseñas está bloqueado</translation>
        </message>
        <message>
            <source>Your access data are in this computer's password safe, and it is locked.</source>
            <translation>Sus datos de acceso están en el almacén de contraseñas de esta computadora, y está bloqueado.</translation>
        </message>
        <message>
            <source>Unlock it with your computer's password. Tomada then goes on by itself.</source>
            <translation>Desbloquéelo con la contraseña de la computadora. Después Tomada continúa sola.</translation>
        </message>
        <message>
            <source>Access to the password safe was refused</source>
            <translation>Se rechazó el acceso al almacén de contraseñas</translation>
        </message>
        <message>
            <source>This computer did not let Tomada read the access data in its password safe.</source>
            <translation>Esta computadora no dejó que Tomada leyera los datos de acceso en el almacén de contraseñas.</translation>
        </message>
        <message>
            <source>Try again and choose “Allow” when the computer asks.</source>
            <translation>Intente de nuevo y elija “Permitir” cuando la computadora pregunte.</translation>
        </message>
        <message>
            <source>There is no password safe</source>
            <translation>No hay almacén de contraseñas</translation>
        </message>
        <message>
            <source>No safe place to keep your access data was found on this computer.</source>
            <translation>No se encontró en esta computadora un lugar seguro para guardar sus datos de acceso.</translation>
        </message>
        <message>
            <source>Install or turn on the system's password safe (on Linux, for example, GNOME Keyring) and open Tomada again. Tomada never keeps secrets in an ordinary file.</source>
            <translation>Instale o active el almacén de contraseñas del sistema (en Linux, por ejemplo, GNOME Keyring) y abra Tomada de nuevo. Tomada nunca guarda secretos en un archivo común.</translation>
        </message>
        <message>
            <source>The password safe did not keep the whole value</source>
            <translation>El almacén de contraseñas no guardó el valor completo</translation>
        </message>
        <message>
            <source>What was read back from this computer's password safe is not what was saved.</source>
            <translation>Lo que se leyó de vuelta del almacén de contraseñas de esta computadora no es lo que se guardó.</translation>
        </message>
        <message>
            <source>Enter the access data again. If it happens again, restart the computer.</source>
            <translation>Ingrese los datos de acceso de nuevo. Si vuelve a pasar, reinicie la computadora.</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>El disco está lleno</translation>
        </message>
        <message>
            <source>There is no room left in {path}. Tomada stopped before losing anything.</source>
            <translation>No queda espacio en esta carpeta: {path}. Tomada se detuvo antes de perder algo.</translation>
        </message>
        <message>
            <source>Free some space on this disk. Tomada then goes on by itself.</source>
            <translation>Libere espacio en este disco. Después Tomada continúa sola.</translation>
        </message>
        <message>
            <source>The folder cannot be written</source>
            <translation>No se puede escribir en la carpeta</translation>
        </message>
        <message>
            <source>Tomada has no permission to write in {path}.</source>
            <translation>Tomada no tiene permiso para escribir en esta carpeta: {path}.</translation>
        </message>
        <message>
            <source>Give your user permission to write in this folder and open Tomada again.</source>
            <translation>Dé a su usuario permiso para escribir en esa carpeta y abra Tomada de nuevo.</translation>
        </message>
        <message>
            <source>Tomada's data are in use</source>
            <translation>Los datos de Tomada están en uso</translation>
        </message>
        <message>
            <source>Another program is holding Tomada's data file, and it was not released in time.</source>
            <translation>Otro programa está usando el archivo de datos de Tomada y no lo liberó a tiempo.</translation>
        </message>
        <message>
            <source>Close other copies of Tomada, and wait for a backup or antivirus to finish. Then try again.</source>
            <translation>Cierre otras copias de Tomada y espere a que termine el respaldo o el antivirus. Después intente de nuevo.</translation>
        </message>
        <message>
            <source>Tomada's data file was damaged</source>
            <translation>El archivo de datos de Tomada se dañó</translation>
        </message>
        <message>
            <source>The file could not be read. It was kept as {kept}, and nothing was deleted.</source>
            <translation>No se pudo leer el archivo. Se guardó como {kept}, y no se borró nada.</translation>
        </message>
        <message>
            <source>Open Tomada again and set up the integration once more. Before creating an order, Tomada looks whether the store has it already.</source>
            <translation>Abra Tomada de nuevo y configure la integración otra vez. Antes de crear un pedido, Tomada busca si la tienda/ERP ya lo tiene.</translation>
        </message>
        <message>
            <source>A newer Tomada is needed</source>
            <translation>Se necesita una Tomada más nueva</translation>
        </message>
        <message>
            <source>Tomada's data were saved by a newer version. Nothing in them was changed.</source>
            <translation>Los datos de Tomada fueron guardados por una versión más nueva. No se cambió nada en ellos.</translation>
        </message>
        <message>
            <source>Install the newest version of Tomada and open it again.</source>
            <translation>Instale la versión más nueva de Tomada y ábrala de nuevo.</translation>
        </message>
        <message>
            <source>The spreadsheet cannot be used</source>
            <translation>No se puede usar la planilla</translation>
        </message>
        <message>
            <source>The spreadsheet {file} could not be read.</source>
            <translation>No se pudo leer la planilla {file}.</translation>
        </message>
        <message>
            <source>Open it, check it and save it again. Until then nothing changes at the hub.</source>
            <translation>Ábrala, revísela y guárdela de nuevo. Hasta entonces no cambia nada en el hub.</translation>
        </message>
        <message>
            <source>{field}: please check</source>
            <translation>{field}: por favor, revise</translation>
        </message>
        <message>
            <source>The value of “{field}” is not accepted.</source>
            <translation>El valor de “{field}” no se acepta.</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Corríjalo e intente de nuevo.</translation>
        </message>
        <message>
            <source>This integration is in use</source>
            <translation>Esta integración está en uso</translation>
        </message>
        <message>
            <source>Another Tomada is working on this integration now ({owner}).</source>
            <translation>Otra Tomada está trabajando en esta integración ahora ({owner}).</translation>
        </message>
        <message>
            <source>Wait until it finishes, or close it there, and try again.</source>
            <translation>Espere a que termine, o ciérrela allí, e intente de nuevo.</translation>
        </message>
        <message>
            <source>Something went wrong inside Tomada</source>
            <translation>Algo salió mal dentro de Tomada</translation>
        </message>
        <message>
            <source>This is a fault of the program, not yours. Everything else goes on working.</source>
            <translation>Es una falla del programa, no suya. Todo lo demás sigue funcionando.</translation>
        </message>
        <message>
            <source>If it happens again, save a support package and send it to whoever supports Tomada for you.</source>
            <translation>Si vuelve a pasar, guarde un paquete de soporte y envíelo a quien le da soporte de Tomada.</translation>
        </message>
        <message>
            <source>The certificate of {host} has expired, so it cannot prove who it is.</source>
            <translation>El certificado de {host} venció, y por eso no puede demostrar quién es.</translation>
        </message>
        <message>
            <source>Check this computer's date. If it is right, tell whoever runs that server.</source>
            <translation>Revise la fecha de esta computadora. Si es correcta, avise a quien administra ese servidor.</translation>
        </message>
        <message>
            <source>The certificate shown by {host} belongs to another name.</source>
            <translation>El certificado que presenta {host} es de otro nombre.</translation>
        </message>
        <message>
            <source>Check how the server's name is written: use the one that the provider tells.</source>
            <translation>Revise cómo está escrito el nombre del servidor: use el que indica el proveedor.</translation>
        </message>
        <message>
            <source>Nobody whom this computer trusts vouches for the certificate of {host}.</source>
            <translation>Nadie en quien esta computadora confíe responde por el certificado de {host}.</translation>
        </message>
        <message>
            <source>Check the server's name, and whether an antivirus or proxy stands in between.</source>
            <translation>Revise el nombre del servidor y si hay un antivirus o proxy de por medio.</translation>
        </message>
        <message>
            <source>{host} does not offer a protected connection on this port.</source>
            <translation>{host} no ofrece conexión protegida en este puerto.</translation>
        </message>
        <message>
            <source>Try the other protection: TLS with port 465, STARTTLS with port 587.</source>
            <translation>Pruebe la otra protección: TLS con el puerto 465, STARTTLS con el puerto 587.</translation>
        </message>
        <message>
            <source>The protected connection to {host} did not come about.</source>
            <translation>La conexión protegida con {host} no se completó.</translation>
        </message>
        <message>
            <source>Check port and protection: TLS goes with port 465, STARTTLS with port 587.</source>
            <translation>Revise el puerto y la protección: TLS va con el puerto 465, STARTTLS con el puerto 587.</translation>
        </message>
        <message>
            <source>The mail server {host} did not accept this user and password.</source>
            <translation>El servidor de correo {host} no aceptó este usuario y contraseña.</translation>
        </message>
        <message>
            <source>Many providers want a password made for programs, not that of the webmail: see what the e-mail page says about yours. Until then the e-mails wait; nothing is lost.</source>
            <translation>Muchos proveedores piden una contraseña creada para programas, no la del webmail: vea lo que dice la página de correo sobre el suyo. Hasta entonces los correos esperan; nada se pierde.</translation>
        </message>
        <message>
            <source>The mail server {host} does not let programs sign in with a password.</source>
            <translation>El servidor de correo {host} no deja que los programas entren con contraseña.</translation>
        </message>
        <message>
            <source>Check port and protection, or use another provider.</source>
            <translation>Revise el puerto y la protección, o use otro proveedor.</translation>
        </message>
        <message>
            <source>The password of the mailbox is not in this computer's password safe.</source>
            <translation>La contraseña del buzón no está en el almacén de contraseñas de esta computadora.</translation>
        </message>
        <message>
            <source>Type it on the e-mail page of the integration and save. Until then they wait.</source>
            <translation>Escríbala en la página de correo de la integración y guarde. Hasta entonces esperan.</translation>
        </message>
        <message>
            <source>The mail server {host} does not let you send from this address.</source>
            <translation>El servidor de correo {host} no deja enviar con esta dirección de remitente.</translation>
        </message>
        <message>
            <source>The sender must be the address of the mailbox itself, or one of its aliases.</source>
            <translation>El remitente debe ser la dirección del propio buzón, o uno de sus alias.</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Access key</source>
            <translation>Clave de acceso</translation>
        </message>
        <message>
            <source>Invoice number</source>
            <translation>Número de la factura</translation>
        </message>
        <message>
            <source>Invoice series</source>
            <translation>Serie de la factura</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>CFOP</source>
            <translation>CFOP</translation>
        </message>
        <message>
            <source>XML file of the invoice</source>
            <translation>Archivo XML de la factura</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>Transportista</translation>
        </message>
        <message>
            <source>Shipping method</source>
            <translation>Forma de envío</translation>
        </message>
        <message>
            <source>Tracking code</source>
            <translation>Código de seguimiento</translation>
        </message>
        <message>
            <source>Tracking address</source>
            <translation>Enlace de seguimiento</translation>
        </message>
        <message>
            <source>Web address of the invoice</source>
            <translation>Enlace de la factura</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Name of the integration</source>
            <translation>Nombre de la integración</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integración</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Tienda/ERP</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Flujo</translation>
        </message>
        <message>
            <source>Attention item</source>
            <translation>Elemento que necesita atención</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Access data</source>
            <translation>Datos de acceso</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Password of the mailbox</source>
            <translation>Contraseña del buzón de correo</translation>
        </message>
        <message>
            <source>Which e-mail</source>
            <translation>Qué correo</translation>
        </message>
        <message>
            <source>Plugin name</source>
            <translation>Nombre del plugin</translation>
        </message>
        <message>
            <source>The name that you gave to the plugin in Plugg.to, for example Tomada.</source>
            <translation>El nombre que usted le dio al plugin en Plugg.to, por ejemplo Tomada.</translation>
        </message>
        <message>
            <source>Shop domain</source>
            <translation>Dominio de la tienda</translation>
        </message>
        <message>
            <source>The address of your shop that you entered in the plugin's URL in Plugg.to, for example loja.example.com.br.</source>
            <translation>La dirección de su tienda que usted indicó en la URL del plugin en Plugg.to, por ejemplo loja.example.com.br.</translation>
        </message>
        <message>
            <source>API User</source>
            <translation>API User</translation>
        </message>
        <message>
            <source>In Plugg.to, open Integração, find the plugin, click Mais Detalhes and then Salvar Plugin: the four values appear there. It is not the e-mail of your Plugg.to login.</source>
            <translation>En Plugg.to, abra Integração, busque el plugin, haga clic en Mais Detalhes y después en Salvar Plugin: los cuatro valores aparecen ahí. No es el correo de su inicio de sesión en Plugg.to.</translation>
        </message>
        <message>
            <source>API Secret</source>
            <translation>API Secret</translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with API User. It is not the password of your Plugg.to login.</source>
            <translation>Aparece en Plugg.to junto con API User. No es la contraseña de su inicio de sesión en Plugg.to.</translation>
        </message>
        <message>
            <source>Client ID</source>
            <translation>Client ID</translation>
        </message>
        <message>
            <source>It appears in Plugg.to when the plugin is saved, or Plugg.to sends it to you.</source>
            <translation>Aparece en Plugg.to cuando se guarda el plugin, o Plugg.to se lo envía.</translation>
        </message>
        <message>
            <source>Client Secret</source>
            <translation>Client Secret</translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with Client ID.</source>
            <translation>Aparece en Plugg.to junto con Client ID.</translation>
        </message>
        <message>
            <source>Spreadsheet</source>
            <translation>Planilla</translation>
        </message>
        <message>
            <source>Choose the file on this computer with your products: XLSX, ODS or CSV. Tomada never changes it.</source>
            <translation>Elija en esta computadora el archivo con sus productos: XLSX, ODS o CSV. Tomada nunca lo cambia.</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Nothing is kept of this buyer (searched by order number).</source>
            <translation>No se guarda nada de este comprador (buscado por número de pedido).</translation>
        </message>
        <message>
            <source>A buyer may ask what you keep about them, and that you erase it. The orders themselves stay, without the buyer. How long data are kept by themselves is a setting of the integration.</source>
            <translation>Un comprador puede preguntar qué guarda usted sobre él y pedir que lo borre. Los pedidos quedan, sin el comprador. Por cuánto tiempo se guardan los datos es una configuración de la integración.</translation>
        </message>
        <message>
            <source>Save what is kept</source>
            <translation>Guardar lo que se conserva</translation>
        </message>
        <message>
            <source>Erase the buyer's data in {count} order? It cannot be undone.</source>
            <translation>¿Borrar los datos del comprador en {count} pedido? No se puede deshacer.</translation>
        </message>
        <message>
            <source>Erase the buyer's data in {count} orders? It cannot be undone.</source>
            <translation>¿Borrar los datos del comprador en {count} pedidos? No se puede deshacer.</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer (searched by e-mail).</source>
            <translation>No se guarda nada de este comprador (buscado por correo).</translation>
        </message>
        <message>
            <source>Search by CPF, CNPJ, e-mail or order number. A name finds nobody.</source>
            <translation>Busque por CPF, CNPJ, correo o número de pedido. Por nombre no se encuentra.</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer (searched by CPF or CNPJ and by order number).</source>
            <translation>No se guarda nada de este comprador (buscado por CPF o CNPJ y por número de pedido).</translation>
        </message>
        <message>
            <source>CPF, CNPJ, e-mail or order number</source>
            <translation>CPF, CNPJ, correo o número de pedido</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>De quién son los datos</translation>
        </message>
        <message>
            <source>Orders of this buyer</source>
            <translation>Pedidos de este comprador</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Save what is kept…</source>
            <translation>Guardar lo que se conserva…</translation>
        </message>
        <message>
            <source>Erase the data…</source>
            <translation>Borrar los datos…</translation>
        </message>
        <message>
            <source>{count} order found.</source>
            <translation>{count} pedido encontrado.</translation>
        </message>
        <message>
            <source>{count} orders found.</source>
            <translation>{count} pedidos encontrados.</translation>
        </message>
        <message>
            <source>Erase the data</source>
            <translation>Borrar los datos</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Mantener</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer.</source>
            <translation>No se guarda nada de este comprador.</translation>
        </message>
        <message>
            <source>Not shipped yet, so their buyer is still needed. Erase again afterwards.</source>
            <translation>Aún no se envió, y por eso aún necesita al comprador. Borre de nuevo después.</translation>
        </message>
        <message>
            <source>Type whose data you look for.</source>
            <translation>Escriba de quién son los datos que busca.</translation>
        </message>
        <message>
            <source>buyer.csv</source>
            <translation>comprador.csv</translation>
        </message>
        <message>
            <source>Erased. The history keeps a line that names nobody.</source>
            <translation>Borrado. El historial guarda una línea sin el nombre de nadie.</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Guardado: {file}</translation>
        </message>
        <message>
            <source>Everything on this computer is as it should be.</source>
            <translation>En esta computadora todo está como debe ser.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Revisar de nuevo</translation>
        </message>
        <message>
            <source>Checking this computer…</source>
            <translation>Revisando esta computadora…</translation>
        </message>
        <message>
            <source>{count} thing to look at.</source>
            <translation>{count} cosa por ver.</translation>
        </message>
        <message>
            <source>{count} things to look at.</source>
            <translation>{count} cosas por ver.</translation>
        </message>
        <message>
            <source>What to do: {text}</source>
            <translation>Dónde arreglarlo: {text}</translation>
        </message>
        <message>
            <source>Help pages</source>
            <translation>Páginas de ayuda</translation>
        </message>
        <message>
            <source>Text of the help page</source>
            <translation>Texto de la página de ayuda</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versión {version}</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. It comes without any warranty.</source>
            <translation>Software libre bajo la licencia MIT. Se entrega sin ninguna garantía.</translation>
        </message>
        <message>
            <source>The window is drawn by Qt, used under the LGPL, version 3.</source>
            <translation>La ventana la dibuja Qt, usado bajo la LGPL, versión 3.</translation>
        </message>
        <message>
            <source>How it works</source>
            <translation>Cómo funciona</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <source>Support package</source>
            <translation>Paquete de soporte</translation>
        </message>
        <message>
            <source>Buyers' data</source>
            <translation>Datos de compradores</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>About Tomada</source>
            <translation>Acerca de Tomada</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <source>How each stream stands</source>
            <translation>Cómo está cada flujo</translation>
        </message>
        <message>
            <source>Settings, without names, files and addresses</source>
            <translation>Ajustes, sin nombres, archivos ni direcciones</translation>
        </message>
        <message>
            <source>One file for whoever helps you. Passwords, buyers, product names and addresses are not in it: look for yourself before you save it.</source>
            <translation>Un archivo para quien lo ayuda. No lleva contraseñas, compradores, nombres de productos ni direcciones: revíselo usted mismo antes de guardarlo.</translation>
        </message>
        <message>
            <source>What the package holds</source>
            <translation>Qué contiene el paquete</translation>
        </message>
        <message>
            <source>Content of the chosen part</source>
            <translation>Contenido de la parte elegida</translation>
        </message>
        <message>
            <source>Save the support package…</source>
            <translation>Guardar el paquete de soporte…</translation>
        </message>
        <message>
            <source>Gathering what the package holds…</source>
            <translation>Reuniendo el contenido del paquete…</translation>
        </message>
        <message>
            <source>Save the support package</source>
            <translation>Guardar el paquete de soporte</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
    </context>
    <context>
        <name>Inputs</name>
        <message>
            <source>Copy the key again from the invoice, or let Tomada read the invoice's XML file.</source>
            <translation>Copie la clave de nuevo de la factura o deje que Tomada lea el archivo XML de la factura.</translation>
        </message>
        <message>
            <source>“{field}” is missing.</source>
            <translation>Falta “{field}”.</translation>
        </message>
        <message>
            <source>Fill it in and try again.</source>
            <translation>Complételo e intente de nuevo.</translation>
        </message>
        <message>
            <source>“{field}” is not known here.</source>
            <translation>“{field}” no se conoce aquí.</translation>
        </message>
        <message>
            <source>Check how it is written.</source>
            <translation>Revise cómo está escrito.</translation>
        </message>
        <message>
            <source>“{field}” must be a whole number.</source>
            <translation>“{field}” debe ser un número entero.</translation>
        </message>
        <message>
            <source>Type digits only, for example 10.</source>
            <translation>Escriba solo cifras, por ejemplo 10.</translation>
        </message>
        <message>
            <source>The number in “{field}” is too small or too large.</source>
            <translation>El número en “{field}” es demasiado pequeño o demasiado grande.</translation>
        </message>
        <message>
            <source>Type another number.</source>
            <translation>Escriba otro número.</translation>
        </message>
        <message>
            <source>“{field}” takes only some values, and this is not one of them.</source>
            <translation>“{field}” acepta solo algunos valores, y este no es uno de ellos.</translation>
        </message>
        <message>
            <source>Choose one of the values in the list of settings.</source>
            <translation>Elija uno de los valores de la lista de configuración.</translation>
        </message>
        <message>
            <source>“{field}” is not a date that exists.</source>
            <translation>“{field}” no es una fecha que exista.</translation>
        </message>
        <message>
            <source>Write year, month and day, for example 2026-03-31, or 31/03/2026.</source>
            <translation>Escriba día, mes y año, por ejemplo 31/03/2026, o 2026-03-31.</translation>
        </message>
        <message>
            <source>“{field}” can only be yes or no.</source>
            <translation>“{field}” solo puede ser sí o no.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>Escriba sí o no.</translation>
        </message>
        <message>
            <source>“{field}” is not a complete internet address.</source>
            <translation>“{field}” no es una dirección de internet completa.</translation>
        </message>
        <message>
            <source>Copy the whole address again, for example https://loja.example.com.br.</source>
            <translation>Copie de nuevo la dirección completa, por ejemplo https://loja.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” begins with http://, and that does not protect your data.</source>
            <translation>“{field}” empieza con http://, y eso no protege sus datos.</translation>
        </message>
        <message>
            <source>Use the address that begins with https://.</source>
            <translation>Use la dirección que empieza con https://.</translation>
        </message>
        <message>
            <source>“{field}” has something after the domain.</source>
            <translation>“{field}” tiene algo después del dominio.</translation>
        </message>
        <message>
            <source>Type only the domain of the shop, for example loja.example.com.br.</source>
            <translation>Escriba solo el dominio de la tienda, por ejemplo loja.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” holds an e-mail address. The login of the panel does not work here.</source>
            <translation>“{field}” contiene un correo electrónico. El inicio de sesión del panel no sirve aquí.</translation>
        </message>
        <message>
            <source>Use the API access data that the hub generated for you.</source>
            <translation>Use los datos de acceso de la API que el hub generó para usted.</translation>
        </message>
        <message>
            <source>“{field}” has blanks, which usually come along when copying.</source>
            <translation>“{field}” tiene espacios, que suelen venir al copiar.</translation>
        </message>
        <message>
            <source>Copy only the value, without blanks before, inside or after it.</source>
            <translation>Copie solo el valor, sin espacios antes, en medio o después.</translation>
        </message>
        <message>
            <source>There is already an integration with this name.</source>
            <translation>Ya existe una integración con este nombre.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <source>There is no integration with this name.</source>
            <translation>No hay ninguna integración con este nombre.</translation>
        </message>
        <message>
            <source>Look for the right name in the list of integrations.</source>
            <translation>Busque el nombre correcto en la lista de integraciones.</translation>
        </message>
        <message>
            <source>There is no order with this number here.</source>
            <translation>Aquí no hay ningún pedido con este número.</translation>
        </message>
        <message>
            <source>Look for the hub's number in the list of orders.</source>
            <translation>Busque el número del hub en la lista de pedidos.</translation>
        </message>
        <message>
            <source>Nothing with this number needs attention. It may be solved already.</source>
            <translation>Nada con este número necesita atención. Tal vez ya esté resuelto.</translation>
        </message>
        <message>
            <source>Look at the list of what needs attention.</source>
            <translation>Vea la lista de lo que necesita atención.</translation>
        </message>
        <message>
            <source>There is no such e-mail for this order.</source>
            <translation>No hay ese correo para este pedido.</translation>
        </message>
        <message>
            <source>Look at the list of e-mails.</source>
            <translation>Mire la lista de correos.</translation>
        </message>
        <message>
            <source>“{field}” is not one complete e-mail address.</source>
            <translation>“{field}” no es una dirección de correo completa.</translation>
        </message>
        <message>
            <source>Type one address without accents, for example loja@example.com.br.</source>
            <translation>Escriba una sola dirección, sin acentos, por ejemplo loja@example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” is not the name of a server.</source>
            <translation>“{field}” no es el nombre de un servidor.</translation>
        </message>
        <message>
            <source>Type only the name, without http:// and port, for example smtp.example.com.br.</source>
            <translation>Escriba solo el nombre, sin http:// y sin puerto, por ejemplo smtp.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” is not a colour.</source>
            <translation>“{field}” no es un color.</translation>
        </message>
        <message>
            <source>Write # and six digits or letters from a to f, for example #1a5fb4.</source>
            <translation>Escriba # y seis cifras o letras de la a a la f, por ejemplo #1a5fb4.</translation>
        </message>
        <message>
            <source>The file in “{field}” is not a picture that every e-mail program shows.</source>
            <translation>El archivo en “{field}” no es una imagen que todo programa de correo muestre.</translation>
        </message>
        <message>
            <source>Choose a PNG, JPEG or GIF of at most 300 kB.</source>
            <translation>Elija un PNG, JPEG o GIF de 300 kB como máximo.</translation>
        </message>
        <message>
            <source>Without protection the password and your buyers' data could be read on the way.</source>
            <translation>Sin protección, la contraseña y los datos de sus compradores podrían leerse en el camino.</translation>
        </message>
        <message>
            <source>Choose STARTTLS or TLS.</source>
            <translation>Elija STARTTLS o TLS.</translation>
        </message>
        <message>
            <source>“{field}” has line breaks or characters that cannot be seen.</source>
            <translation>“{field}” tiene saltos de línea o caracteres que no se ven.</translation>
        </message>
        <message>
            <source>Type it again in one line.</source>
            <translation>Escríbalo de nuevo, en una sola línea.</translation>
        </message>
        <message>
            <source>“{field}” is too long.</source>
            <translation>“{field}” es demasiado largo.</translation>
        </message>
        <message>
            <source>Make it shorter. Pictures do not belong inside a text.</source>
            <translation>Hágalo más corto. Las imágenes no van dentro del texto.</translation>
        </message>
        <message>
            <source>The layout has a mistake in line {line}: something is opened and not closed.</source>
            <translation>El diseño tiene un error en la línea {line}: algo se abrió y no se cerró.</translation>
        </message>
        <message>
            <source>Look there for braces that are opened and not closed.</source>
            <translation>Busque allí llaves abiertas y no cerradas.</translation>
        </message>
        <message>
            <source>The layout names “{placeholder}” in line {line}, which does not exist.</source>
            <translation>El diseño usa “{placeholder}” en la línea {line}, que no existe.</translation>
        </message>
        <message>
            <source>Choose one from the list of placeholders.</source>
            <translation>Elija uno de la lista de campos.</translation>
        </message>
        <message>
            <source>The layout does something in line {line} that a layout may not do.</source>
            <translation>El diseño hace en la línea {line} algo que un diseño no puede hacer.</translation>
        </message>
        <message>
            <source>Only placeholders, “if”, and one “for” over the items may be in it.</source>
            <translation>Solo se aceptan campos, “if” y un “for” que recorre los artículos.</translation>
        </message>
        <message>
            <source>The file in “{field}” was not found.</source>
            <translation>No se encontró el archivo de “{field}”.</translation>
        </message>
        <message>
            <source>Check the folder and the name of the file.</source>
            <translation>Revise la carpeta y el nombre del archivo.</translation>
        </message>
        <message>
            <source>“{field}” is not written as JSON.</source>
            <translation>“{field}” no está escrito como JSON.</translation>
        </message>
        <message>
            <source>Check the quotes, commas and braces.</source>
            <translation>Revise las comillas, las comas y las llaves.</translation>
        </message>
        <message>
            <source>The access key must have exactly 44 characters.</source>
            <translation>La clave de acceso debe tener exactamente 44 caracteres.</translation>
        </message>
        <message>
            <source>The access key has a character in a place where it cannot be.</source>
            <translation>La clave de acceso tiene un carácter en un lugar donde no puede estar.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its check digit does not match.</source>
            <translation>La clave de acceso tiene un error de escritura: el dígito verificador no coincide.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its month does not exist.</source>
            <translation>La clave de acceso tiene un error de escritura: el mes no existe.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its state does not exist.</source>
            <translation>La clave de acceso tiene un error de escritura: el estado no existe.</translation>
        </message>
        <message>
            <source>This access key belongs to another kind of document, not to an NF-e.</source>
            <translation>Esta clave de acceso es de otro tipo de documento, no de una NF-e.</translation>
        </message>
        <message>
            <source>Use the access key of the NF-e of this order.</source>
            <translation>Use la clave de acceso de la NF-e de este pedido.</translation>
        </message>
        <message>
            <source>“{field}” differs from what the access key says.</source>
            <translation>“{field}” es diferente de lo que dice la clave de acceso.</translation>
        </message>
        <message>
            <source>Check the key, the number, the series and the date of the invoice.</source>
            <translation>Revise la clave, el número, la serie y la fecha de la factura.</translation>
        </message>
        <message>
            <source>This access key is already at another order.</source>
            <translation>Esta clave de acceso ya está en otro pedido.</translation>
        </message>
        <message>
            <source>Check the key and the order. Each order has its own invoice.</source>
            <translation>Revise la clave y el pedido. Cada pedido tiene su propia factura.</translation>
        </message>
        <message>
            <source>This file is not the XML of an NF-e.</source>
            <translation>Este archivo no es el XML de una NF-e.</translation>
        </message>
        <message>
            <source>Choose the XML file of the authorised invoice, not its PDF.</source>
            <translation>Elija el archivo XML de la factura autorizada, no su PDF.</translation>
        </message>
        <message>
            <source>The order's present status does not allow this.</source>
            <translation>La situación actual del pedido no permite esto.</translation>
        </message>
        <message>
            <source>Look at the order: first comes approval, then the invoice, shipping and delivery.</source>
            <translation>Vea el pedido: primero viene la aprobación, después la factura, el envío y la entrega.</translation>
        </message>
        <message>
            <source>This order was cancelled.</source>
            <translation>Este pedido fue cancelado.</translation>
        </message>
        <message>
            <source>Do not ship it, and issue no invoice for it.</source>
            <translation>No envíe la mercadería ni emita factura para él.</translation>
        </message>
        <message>
            <source>Meanwhile the order got this from somewhere else: {known}.</source>
            <translation>Mientras tanto, el pedido recibió esto desde otro lugar: {known}.</translation>
        </message>
        <message>
            <source>Nothing was changed. Look at the order; to correct it, begin again from there.</source>
            <translation>No se cambió nada. Revise el pedido; para corregirlo, empiece de nuevo desde allí.</translation>
        </message>
        <message>
            <source>The orders of this integration are looked after in its own store or ERP.</source>
            <translation>Los pedidos de esta integración se atienden en la propia tienda/ERP.</translation>
        </message>
        <message>
            <source>Do this in the store or ERP. Tomada takes it from there to the hub.</source>
            <translation>Hágalo en la tienda/ERP. Tomada lo lleva de allí al hub.</translation>
        </message>
        <message>
            <source>This was already done.</source>
            <translation>Esto ya se hizo.</translation>
        </message>
        <message>
            <source>You need not do anything.</source>
            <translation>No necesita hacer nada.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is not where it was.</source>
            <translation>La planilla {file} ya no está donde estaba.</translation>
        </message>
        <message>
            <source>Put it back, or choose its new place in the connection settings.</source>
            <translation>Póngala de nuevo en su lugar o elija el nuevo lugar en la configuración de la conexión.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no products.</source>
            <translation>La planilla {file} no tiene productos.</translation>
        </message>
        <message>
            <source>Fill in one product a row and save. Until then nothing changes at the hub.</source>
            <translation>Complete un producto por fila y guarde. Hasta entonces no cambia nada en el hub.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no row with the names of the columns.</source>
            <translation>La planilla {file} no tiene una fila con los nombres de las columnas.</translation>
        </message>
        <message>
            <source>Write the names in the first row: SKU, Nome, Preço, Estoque.</source>
            <translation>Escriba los nombres en la primera fila: SKU, Nome, Preço, Estoque.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} does not have the column {column}.</source>
            <translation>La planilla {file} no tiene la columna {column}.</translation>
        </message>
        <message>
            <source>Add this column to the row with the names and save.</source>
            <translation>Agregue esta columna en la fila de los nombres y guarde.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is still being saved, or was saved only in part.</source>
            <translation>La planilla {file} todavía se está guardando, o se guardó solo en parte.</translation>
        </message>
        <message>
            <source>Save it again. Tomada reads it as soon as it is whole.</source>
            <translation>Guárdela de nuevo. Tomada la lee en cuanto esté completa.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is open in another program that does not let it be read.</source>
            <translation>La planilla {file} está abierta en otro programa que no deja leerla.</translation>
        </message>
        <message>
            <source>Save and close the spreadsheet. Tomada then reads it by itself.</source>
            <translation>Guarde y cierre la planilla. Después Tomada la lee sola.</translation>
        </message>
        <message>
            <source>The file {file} is not a spreadsheet that Tomada can read.</source>
            <translation>El archivo {file} no es una planilla que Tomada pueda leer.</translation>
        </message>
        <message>
            <source>Save it as XLSX, ODS or CSV, and choose that file.</source>
            <translation>Guárdelo como XLSX, ODS o CSV y elija ese archivo.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has more than 100,000 products.</source>
            <translation>La planilla {file} tiene más de 100.000 productos.</translation>
        </message>
        <message>
            <source>Leave only the products that you sell through this integration.</source>
            <translation>Deje solo los productos que vende por esta integración.</translation>
        </message>
    </context>
    <context>
        <name>Items</name>
        <message>
            <source>the SKU is missing, so this product is left out.</source>
            <translation>falta el SKU, por eso este producto queda fuera.</translation>
        </message>
        <message>
            <source>Give the product a SKU that no other row has.</source>
            <translation>Dé al producto un SKU que ninguna otra fila tenga.</translation>
        </message>
        <message>
            <source>the SKU “{value}” is in more than one row, and it is not clear which one counts.</source>
            <translation>el SKU “{value}” está en más de una fila, y no se sabe cuál vale.</translation>
        </message>
        <message>
            <source>Leave one row for each SKU, or give the other product its own SKU.</source>
            <translation>Deje una fila para cada SKU, o dé al otro producto su propio SKU.</translation>
        </message>
        <message>
            <source>the SKU “{value}” may have lost the zeros at its beginning.</source>
            <translation>el SKU “{value}” puede haber perdido los ceros del comienzo.</translation>
        </message>
        <message>
            <source>Format the SKU column as text and type the SKU again with its zeros.</source>
            <translation>Dé a la columna SKU formato de texto y escriba el SKU de nuevo con sus ceros.</translation>
        </message>
        <message>
            <source>the SKU “{value}” has a slash, and the hub cannot find products by such a SKU.</source>
            <translation>el SKU “{value}” tiene una barra, y el hub no puede encontrar productos con un SKU así.</translation>
        </message>
        <message>
            <source>Use a hyphen instead of the slash.</source>
            <translation>Use un guion en lugar de la barra.</translation>
        </message>
        <message>
            <source>the product's name is missing.</source>
            <translation>falta el nombre del producto.</translation>
        </message>
        <message>
            <source>Fill in the name that buyers will read.</source>
            <translation>Complete el nombre que leerán los compradores.</translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is in no row.</source>
            <translation>el SKU padre “{value}” no está en ninguna fila.</translation>
        </message>
        <message>
            <source>Correct the parent SKU, or add a row for the parent product.</source>
            <translation>Corrija el SKU padre o agregue una fila para el producto padre.</translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is itself a variation of another product.</source>
            <translation>el SKU padre “{value}” ya es una variación de otro producto.</translation>
        </message>
        <message>
            <source>Use the SKU of the main product as parent.</source>
            <translation>Use como padre el SKU del producto principal.</translation>
        </message>
        <message>
            <source>the price is missing, so no price is sent.</source>
            <translation>falta el precio, por eso no se envía ningún precio.</translation>
        </message>
        <message>
            <source>Fill in the price, for example 19,90.</source>
            <translation>Complete el precio, por ejemplo 19,90.</translation>
        </message>
        <message>
            <source>the price is zero, so it is not sent.</source>
            <translation>el precio es cero, por eso no se envía.</translation>
        </message>
        <message>
            <source>Fill in the selling price, for example 19,90.</source>
            <translation>Complete el precio de venta, por ejemplo 19,90.</translation>
        </message>
        <message>
            <source>the price “{value}” is below zero, so it is not sent.</source>
            <translation>el precio “{value}” es menor que cero, por eso no se envía.</translation>
        </message>
        <message>
            <source>“{value}” is not a price, so no price is sent.</source>
            <translation>“{value}” no es un precio, por eso no se envía ningún precio.</translation>
        </message>
        <message>
            <source>Type only the amount, for example 19,90.</source>
            <translation>Escriba solo el valor, por ejemplo 19,90.</translation>
        </message>
        <message>
            <source>the price “{value}” can be read in two ways, so it is not sent.</source>
            <translation>el precio “{value}” se puede leer de dos formas, por eso no se envía.</translation>
        </message>
        <message>
            <source>Write the cents too, for example 1234,00 or 1,23.</source>
            <translation>Escriba también los centavos, por ejemplo 1234,00 o 1,23.</translation>
        </message>
        <message>
            <source>the promotional price “{value}” is not below the price.</source>
            <translation>el precio promocional “{value}” no es menor que el precio.</translation>
        </message>
        <message>
            <source>Lower the promotional price, or clear the cell if there is no promotion.</source>
            <translation>Baje el precio promocional, o deje vacía la celda si no hay promoción.</translation>
        </message>
        <message>
            <source>“{value}” is not a promotional price.</source>
            <translation>“{value}” no es un precio promocional.</translation>
        </message>
        <message>
            <source>Type only the amount, or clear the cell if there is no promotion.</source>
            <translation>Escriba solo el valor, o deje vacía la celda si no hay promoción.</translation>
        </message>
        <message>
            <source>the stock is missing, so no stock is sent.</source>
            <translation>falta el stock, por eso no se envía ningún stock.</translation>
        </message>
        <message>
            <source>Fill in the units that you have; 0 if there are none.</source>
            <translation>Complete cuántas unidades tiene; 0 si no hay ninguna.</translation>
        </message>
        <message>
            <source>the stock “{value}” is below zero.</source>
            <translation>el stock “{value}” es menor que cero.</translation>
        </message>
        <message>
            <source>Count again and fill in the units; 0 if there are none.</source>
            <translation>Cuente de nuevo y complete las unidades; 0 si no hay ninguna.</translation>
        </message>
        <message>
            <source>the stock “{value}” is not a whole number, so only the whole units are sent.</source>
            <translation>el stock “{value}” no es un número entero, por eso solo se envían las unidades enteras.</translation>
        </message>
        <message>
            <source>Fill in whole units, in the unit in which you sell.</source>
            <translation>Complete unidades enteras, en la unidad en que vende.</translation>
        </message>
        <message>
            <source>“{value}” is not a number of units, so no stock is sent.</source>
            <translation>“{value}” no es un número de unidades, por eso no se envía ningún stock.</translation>
        </message>
        <message>
            <source>Type only the number of units, for example 12.</source>
            <translation>Escriba solo el número de unidades, por ejemplo 12.</translation>
        </message>
        <message>
            <source>the stock “{value}” can be read in two ways, so it is not sent.</source>
            <translation>el stock “{value}” se puede leer de dos formas, por eso no se envía.</translation>
        </message>
        <message>
            <source>Type the number of units without point or comma, for example 1200.</source>
            <translation>Escriba el número de unidades sin punto ni coma, por ejemplo 1200.</translation>
        </message>
        <message>
            <source>the spreadsheet shortened the EAN to “{value}” and lost digits.</source>
            <translation>la planilla acortó el EAN a “{value}” y perdió cifras.</translation>
        </message>
        <message>
            <source>Format the EAN column as text and type all digits of the bar code again.</source>
            <translation>Dé a la columna EAN formato de texto y escriba de nuevo todas las cifras del código de barras.</translation>
        </message>
        <message>
            <source>the EAN “{value}” has a typing error: its check digit or length is wrong.</source>
            <translation>el EAN “{value}” tiene un error de escritura: el dígito verificador o el largo está mal.</translation>
        </message>
        <message>
            <source>Copy the digits under the bar code again, or clear the cell.</source>
            <translation>Copie de nuevo las cifras debajo del código de barras, o deje vacía la celda.</translation>
        </message>
        <message>
            <source>the NCM “{value}” does not have 8 digits.</source>
            <translation>el NCM “{value}” no tiene 8 cifras.</translation>
        </message>
        <message>
            <source>Ask your accountant for the NCM, or clear the cell.</source>
            <translation>Pregunte el NCM a su contador, o deje vacía la celda.</translation>
        </message>
        <message>
            <source>“{value}” is not a weight or measure.</source>
            <translation>“{value}” no es un peso ni una medida.</translation>
        </message>
        <message>
            <source>Type the weight in kilograms and the measures in centimetres, numbers only.</source>
            <translation>Escriba el peso en kilos y las medidas en centímetros, solo números.</translation>
        </message>
        <message>
            <source>“{value}” is not a whole number of days or months.</source>
            <translation>“{value}” no es un número entero de días o meses.</translation>
        </message>
        <message>
            <source>Type only the number, or clear the cell.</source>
            <translation>Escriba solo el número, o deje vacía la celda.</translation>
        </message>
        <message>
            <source>“{value}” is not the internet address of a picture.</source>
            <translation>“{value}” no es la dirección de internet de una imagen.</translation>
        </message>
        <message>
            <source>Use an address that begins with https:// and opens the picture in the browser.</source>
            <translation>Use una dirección que empiece con https:// y abra la imagen en el navegador.</translation>
        </message>
        <message>
            <source>the formula has no result, or the result is an error.</source>
            <translation>la fórmula no tiene resultado, o el resultado es un error.</translation>
        </message>
        <message>
            <source>Open the spreadsheet, check the formula, let it calculate and save.</source>
            <translation>Abra la planilla, revise la fórmula, déjela calcular y guarde.</translation>
        </message>
        <message>
            <source>Cell {cell}: {cause}</source>
            <translation>Celda {cell}: {cause}</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Tomada's data file was damaged. It was kept as {kept}, and nothing was deleted. The integrations are set up as before; orders are read from the hub again.</source>
            <translation>El archivo de datos de Tomada estaba dañado. Se guardó como {kept} y no se borró nada. Las integraciones siguen configuradas; los pedidos se leen del hub de nuevo.</translation>
        </message>
        <message>
            <source>Tomada's data file was gone, so a new one was begun. The integrations are set up as before; orders are read from the hub again. The history, your answers and what you noted for orders were in the old file: if you have a copy, put it back as {file} while Tomada is closed.</source>
            <translation>El archivo de datos de Tomada ya no estaba, así que se empezó uno nuevo. Las integraciones siguen configuradas; los pedidos se leen del hub de nuevo. El historial, sus respuestas y lo que usted anotó en los pedidos estaban en el archivo anterior: si tiene una copia, devuélvala como {file} con Tomada cerrada.</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Products</source>
            <translation>Productos</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Precios</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Invoices and shipping</source>
            <translation>Facturas y envíos</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>Correos</translation>
        </message>
        <message>
            <source>Daily comparison</source>
            <translation>Comparación diaria</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Catálogo</translation>
        </message>
        <message>
            <source>product data</source>
            <translation>datos del producto</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>imágenes</translation>
        </message>
        <message>
            <source>price</source>
            <translation>precio</translation>
        </message>
        <message>
            <source>stock</source>
            <translation>stock</translation>
        </message>
        <message>
            <source>Awaiting payment</source>
            <translation>Esperando el pago</translation>
        </message>
        <message>
            <source>Under review</source>
            <translation>En análisis</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Aprobado</translation>
        </message>
        <message>
            <source>Error in the invoice</source>
            <translation>Error en la factura</translation>
        </message>
        <message>
            <source>Invoiced</source>
            <translation>Facturado</translation>
        </message>
        <message>
            <source>Tracking sent</source>
            <translation>Envío informado</translation>
        </message>
        <message>
            <source>Error in the shipping</source>
            <translation>Error en el envío</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregado</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>Situación desconocida</translation>
        </message>
        <message>
            <source>Create the order in the store</source>
            <translation>Crear el pedido en la tienda/ERP</translation>
        </message>
        <message>
            <source>Tell the hub the store's number</source>
            <translation>Informar al hub el número de la tienda/ERP</translation>
        </message>
        <message>
            <source>Approve in the store</source>
            <translation>Aprobar en la tienda/ERP</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Send the invoice to the hub</source>
            <translation>Enviar la factura al hub</translation>
        </message>
        <message>
            <source>Send the tracking to the hub</source>
            <translation>Enviar el seguimiento al hub</translation>
        </message>
        <message>
            <source>Tell the hub of the delivery</source>
            <translation>Informar la entrega al hub</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Por hacer</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Esperando</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Necesita atención</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ignorar</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Skip these</source>
            <translation>Omitir estos</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abierto</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Ignorado</translation>
        </message>
        <message>
            <source>Goes on at the next run</source>
            <translation>Continúa la próxima vez</translation>
        </message>
        <message>
            <source>Skipped at the next run</source>
            <translation>Se omite la próxima vez</translation>
        </message>
        <message>
            <source>no integration yet</source>
            <translation>ninguna integración todavía</translation>
        </message>
        <message>
            <source>everything up to date</source>
            <translation>todo al día</translation>
        </message>
        <message>
            <source>working</source>
            <translation>trabajando</translation>
        </message>
        <message>
            <source>not up to date yet</source>
            <translation>todavía no está al día</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>needs attention</source>
            <translation>necesita atención</translation>
        </message>
        <message>
            <source>no connection</source>
            <translation>sin conexión</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>al día</translation>
        </message>
        <message>
            <source>late</source>
            <translation>atrasado</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>todavía no se ejecutó</translation>
        </message>
        <message>
            <source>needs you</source>
            <translation>requiere su atención</translation>
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <source>Tracking e-mail</source>
            <translation>Correo de seguimiento</translation>
        </message>
        <message>
            <source>Delivery e-mail</source>
            <translation>Correo de entrega</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>por enviar</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>enviándose</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>enviado</translation>
        </message>
        <message>
            <source>perhaps sent</source>
            <translation>quizá enviado</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>rechazado</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>You took it back.</source>
            <translation>Usted canceló el envío.</translation>
        </message>
        <message>
            <source>These e-mails were switched off meanwhile.</source>
            <translation>Estos correos se desactivaron entretanto.</translation>
        </message>
        <message>
            <source>The order was cancelled.</source>
            <translation>El pedido fue cancelado.</translation>
        </message>
        <message>
            <source>The goods had arrived before it went out.</source>
            <translation>La mercancía llegó antes de que saliera.</translation>
        </message>
        <message>
            <source>The buyer has no e-mail address that can be written to.</source>
            <translation>El comprador no tiene una dirección de correo a la que se pueda escribir.</translation>
        </message>
        <message>
            <source>The marketplace hides the buyer's e-mail address.</source>
            <translation>El marketplace oculta la dirección de correo del comprador.</translation>
        </message>
        <message>
            <source>The layout cannot be used. Correct it, then try again.</source>
            <translation>El diseño no se puede usar. Corríjalo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>It could not be handed over for three days.</source>
            <translation>No se pudo entregar al servidor durante tres días.</translation>
        </message>
        <message>
            <source>The program or the computer stopped while it was being handed over.</source>
            <translation>El programa o la computadora se detuvo mientras se entregaba al servidor.</translation>
        </message>
        <message>
            <source>The mail server took it on {at}</source>
            <translation>El servidor de correo lo recibió el {at}</translation>
        </message>
        <message>
            <source>Goes out after {due}; until then you can take it back.</source>
            <translation>Sale después de {due}; hasta entonces puede cancelarlo.</translation>
        </message>
    </context>
    <context>
        <name>MailPage</name>
        <message>
            <source>Turn on two-step verification in your Google account, then open myaccount.google.com/apppasswords, create an app password called Tomada and type its 16 letters here. The ordinary password is not accepted.</source>
            <translation>Active la verificación en dos pasos en su cuenta de Google, abra myaccount.google.com/apppasswords, cree una contraseña de aplicación llamada Tomada y escriba aquí sus 16 letras. La contraseña común no se acepta.</translation>
        </message>
        <message>
            <source>Microsoft is switching off sending with a password. It still works where your administrator has switched on “authenticated SMTP” for this mailbox. If the test fails, use a mailbox of another provider.</source>
            <translation>Microsoft está desactivando el envío con contraseña. Todavía funciona donde el administrador activó el “SMTP autenticado” para este buzón. Si la prueba falla, use un buzón de otro proveedor.</translation>
        </message>
        <message>
            <source>Outlook.com and Hotmail no longer let programs send with a password. Use a mailbox of another provider.</source>
            <translation>Outlook.com y Hotmail ya no dejan que los programas envíen con contraseña. Use un buzón de otro proveedor.</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of Locaweb, and type its whole address and its password here.</source>
            <translation>Cree un buzón en el panel de Locaweb y escriba aquí su dirección completa y su contraseña.</translation>
        </message>
        <message>
            <source>Type your whole address and password here. In the mailbox, allow sending by other programs (SMTP).</source>
            <translation>Escriba aquí su dirección completa y su contraseña. En el buzón, permita el envío por otros programas (SMTP).</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of UOL Host, and type its whole address and its password here.</source>
            <translation>Cree un buzón en el panel de UOL Host y escriba aquí su dirección completa y su contraseña.</translation>
        </message>
        <message>
            <source>Create a mailbox in hPanel, under E-mails, and type its whole address and its password here.</source>
            <translation>Cree un buzón en hPanel, en Correos, y escriba aquí su dirección completa y su contraseña.</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of KingHost, and type its whole address and its password here.</source>
            <translation>Cree un buzón en el panel de KingHost y escriba aquí su dirección completa y su contraseña.</translation>
        </message>
        <message>
            <source>With two-factor sign-in, create an app password at accounts.zoho.com, under Security, and type it here. For an address that ends in zoho.com the server is smtp.zoho.com.</source>
            <translation>Con verificación en dos pasos, cree una contraseña de aplicación en accounts.zoho.com, en Seguridad, y escríbala aquí. Para una dirección que termina en zoho.com el servidor es smtp.zoho.com.</translation>
        </message>
        <message>
            <source>Create an app-specific password at account.apple.com, under Sign-In and Security, and type it here. The user is your iCloud address.</source>
            <translation>Cree una contraseña específica de app en account.apple.com, en Inicio de sesión y seguridad, y escríbala aquí. El usuario es su dirección de iCloud.</translation>
        </message>
        <message>
            <source>Ask your provider for the outgoing server (SMTP), its port and its protection, and fill them in below.</source>
            <translation>Pida a su proveedor el servidor de salida (SMTP), el puerto y la protección, y complételos abajo.</translation>
        </message>
        <message>
            <source>order number at the sales channel</source>
            <translation>número del pedido en el canal de venta</translation>
        </message>
        <message>
            <source>order number in the store</source>
            <translation>número del pedido en la tienda</translation>
        </message>
        <message>
            <source>status: Enviado or Entregue</source>
            <translation>estado: Enviado o Entregue</translation>
        </message>
        <message>
            <source>buyer's first name</source>
            <translation>primer nombre del comprador</translation>
        </message>
        <message>
            <source>buyer's name</source>
            <translation>nombre del comprador</translation>
        </message>
        <message>
            <source>buyer's e-mail</source>
            <translation>correo del comprador</translation>
        </message>
        <message>
            <source>who receives the parcel</source>
            <translation>quién recibe el paquete</translation>
        </message>
        <message>
            <source>tracking code</source>
            <translation>código de seguimiento</translation>
        </message>
        <message>
            <source>tracking address</source>
            <translation>dirección de seguimiento</translation>
        </message>
        <message>
            <source>carrier</source>
            <translation>transportista</translation>
        </message>
        <message>
            <source>shipping service</source>
            <translation>servicio de envío</translation>
        </message>
        <message>
            <source>day of shipping</source>
            <translation>día del envío</translation>
        </message>
        <message>
            <source>day of delivery</source>
            <translation>día de la entrega</translation>
        </message>
        <message>
            <source>the items, one after the other</source>
            <translation>los artículos, uno tras otro</translation>
        </message>
        <message>
            <source>total of the order</source>
            <translation>total del pedido</translation>
        </message>
        <message>
            <source>shipping cost</source>
            <translation>costo del envío</translation>
        </message>
        <message>
            <source>number of the invoice</source>
            <translation>número de la factura</translation>
        </message>
        <message>
            <source>series of the invoice</source>
            <translation>serie de la factura</translation>
        </message>
        <message>
            <source>access key of the invoice</source>
            <translation>clave de acceso de la factura</translation>
        </message>
        <message>
            <source>address of the invoice</source>
            <translation>dirección de la factura</translation>
        </message>
        <message>
            <source>your shop's name</source>
            <translation>nombre de su tienda</translation>
        </message>
        <message>
            <source>The mail server {host} was not reached. Check its name and its port, or whether this computer's internet works.</source>
            <translation>No se pudo llegar al servidor de correo {host}. Revise su nombre y su puerto, o si funciona internet en esta computadora.</translation>
        </message>
        <message>
            <source>The mail server {host} broke off or took too long to answer. Test again in a few minutes.</source>
            <translation>El servidor de correo {host} cortó la conexión o tardó demasiado en responder. Pruebe de nuevo en unos minutos.</translation>
        </message>
        <message>
            <source>The mail server {host} answered “not now”. Test again in a few minutes.</source>
            <translation>El servidor de correo {host} respondió “ahora no”. Pruebe de nuevo en unos minutos.</translation>
        </message>
        <message>
            <source>The answer of {host} is not that of a mail server. Check its name and its port.</source>
            <translation>La respuesta de {host} no es la de un servidor de correo. Revise su nombre y su puerto.</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>{count} things need you</source>
            <translation>{count} cosas requieren su atención</translation>
        </message>
        <message>
            <source>Not up to date any more: {streams}</source>
            <translation>Ya no está al día: {streams}</translation>
        </message>
        <message>
            <source>Up to date again: {streams}</source>
            <translation>Al día de nuevo: {streams}</translation>
        </message>
        <message>
            <source>Back after {asleep}; catching up now</source>
            <translation>De vuelta después de {asleep}; poniendo todo al día</translation>
        </message>
        <message>
            <source>{count} new orders</source>
            <translation>{count} pedidos nuevos</translation>
        </message>
        <message>
            <source>1 thing needs you: {title}</source>
            <translation>1 cosa requiere su atención: {title}</translation>
        </message>
        <message>
            <source>1 new order</source>
            <translation>1 pedido nuevo</translation>
        </message>
    </context>
    <context>
        <name>OrderFaults</name>
        <message>
            <source>The order came without items.</source>
            <translation>El pedido vino sin artículos.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel, then try again.</source>
            <translation>Vea el pedido en el panel del hub e intente de nuevo.</translation>
        </message>
        <message>
            <source>The order has a SKU that your store does not have.</source>
            <translation>El pedido tiene un SKU que su tienda/ERP no tiene.</translation>
        </message>
        <message>
            <source>Register this SKU in the store, or correct the product at the hub, then try again.</source>
            <translation>Registre este SKU en la tienda/ERP, o corrija el producto en el hub, e intente de nuevo.</translation>
        </message>
        <message>
            <source>The order's items, shipping and discount do not add up to its total.</source>
            <translation>Los artículos, el flete y el descuento del pedido no suman el total.</translation>
        </message>
        <message>
            <source>Compare the amounts with the hub's panel before you issue the invoice.</source>
            <translation>Compare los valores con el panel del hub antes de emitir la factura.</translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ has a typing error.</source>
            <translation>El CPF o CNPJ del comprador tiene un error de escritura.</translation>
        </message>
        <message>
            <source>Ask the buyer for the right number before you issue the invoice.</source>
            <translation>Pida al comprador el número correcto antes de emitir la factura.</translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ is missing.</source>
            <translation>Falta el CPF o CNPJ del comprador.</translation>
        </message>
        <message>
            <source>Ask the buyer for the number before you issue the invoice.</source>
            <translation>Pida el número al comprador antes de emitir la factura.</translation>
        </message>
        <message>
            <source>The CEP came without its first zero; Tomada put it back.</source>
            <translation>El CEP vino sin el primer cero; Tomada lo volvió a poner.</translation>
        </message>
        <message>
            <source>Compare the CEP with the city before shipping.</source>
            <translation>Compare el CEP con la ciudad antes de enviar.</translation>
        </message>
        <message>
            <source>The CEP does not have 8 digits.</source>
            <translation>El CEP no tiene 8 cifras.</translation>
        </message>
        <message>
            <source>Ask the buyer for the right CEP before shipping.</source>
            <translation>Pida al comprador el CEP correcto antes de enviar.</translation>
        </message>
        <message>
            <source>An amount of the order cannot be read.</source>
            <translation>No se puede leer un valor del pedido.</translation>
        </message>
        <message>
            <source>Look at the amounts in the hub's panel, then try again.</source>
            <translation>Vea los valores en el panel del hub e intente de nuevo.</translation>
        </message>
        <message>
            <source>A quantity of the order cannot be read.</source>
            <translation>No se puede leer una cantidad del pedido.</translation>
        </message>
        <message>
            <source>Look at the items in the hub's panel, then try again.</source>
            <translation>Vea los artículos en el panel del hub e intente de nuevo.</translation>
        </message>
        <message>
            <source>The hub gave the order a status that Tomada does not know.</source>
            <translation>El hub dio al pedido una situación que Tomada no conoce.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation>Vea el pedido en el panel del hub. Continúa cuando cambie su situación.</translation>
        </message>
        <message>
            <source>Part of the order cannot be read.</source>
            <translation>No se puede leer una parte del pedido.</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Canal</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>CPF o CNPJ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>State registration</source>
            <translation>Inscripción estatal</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Delivery address</source>
            <translation>Dirección de entrega</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>{what} (a brake would ask about it)</source>
            <translation>{what} (un freno preguntaría)</translation>
        </message>
        <message>
            <source>{what} (would wait for your answer too)</source>
            <translation>{what} (esperaría también)</translation>
        </message>
        <message>
            <source>{what} (you keep it back)</source>
            <translation>{what} (usted lo retiene)</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Producto</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>At the hub now</source>
            <translation>En el hub ahora</translation>
        </message>
        <message>
            <source>Would become</source>
            <translation>Pasaría a ser</translation>
        </message>
        <message>
            <source>to be corrected in the store</source>
            <translation>corregir en la tienda/ERP</translation>
        </message>
        <message>
            <source>(its data)</source>
            <translation>(los datos)</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integración</translation>
        </message>
    </context>
    <context>
        <name>Practice</name>
        <message>
            <source>The practice day is over. Both sides agree: every order, every cent, every unit.</source>
            <translation>El día de práctica terminó. Ambos lados coinciden: cada pedido, cada centavo, cada unidad.</translation>
        </message>
        <message>
            <source>The practice day is over. Differences between both sides: {count}.</source>
            <translation>El día de práctica terminó. Diferencias entre ambos lados: {count}.</translation>
        </message>
        <message>
            <source>Practice shop: nothing here is real. Finish the set-up and a day of trade begins.</source>
            <translation>Tienda de práctica: nada aquí es real. Termine la instalación y empieza un día de ventas.</translation>
        </message>
        <message>
            <source>Practice shop, {time}: {orders} order sold at the hub</source>
            <translation>Tienda de práctica, {time}: {orders} pedido vendido en el hub</translation>
        </message>
        <message>
            <source>Practice shop, {time}: {orders} orders sold at the hub</source>
            <translation>Tienda de práctica, {time}: {orders} pedidos vendidos en el hub</translation>
        </message>
        <message>
            <source>Practice shop</source>
            <translation>Tienda de práctica</translation>
        </message>
        <message>
            <source>Speed of the day</source>
            <translation>Velocidad del día</translation>
        </message>
        <message>
            <source>1 second = {count} min</source>
            <translation>1 segundo = {count} min</translation>
        </message>
    </context>
    <context>
        <name>Products</name>
        <message>
            <source>up to date</source>
            <translation>al día</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>por enviar</translation>
        </message>
        <message>
            <source>kept back by you</source>
            <translation>retenido por usted</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>rechazado</translation>
        </message>
        <message>
            <source>with complaints</source>
            <translation>con observación</translation>
        </message>
        <message>
            <source>only in the store</source>
            <translation>solo en la tienda/ERP</translation>
        </message>
        <message>
            <source>only at the hub</source>
            <translation>solo en el hub</translation>
        </message>
        <message>
            <source>left the store</source>
            <translation>salió de la tienda/ERP</translation>
        </message>
        <message>
            <source>Stock: {counted} in the spreadsheet − {units} sold = {rest}.</source>
            <translation>Stock: {counted} en la planilla − {units} en ventas = {rest}.</translation>
        </message>
        <message>
            <source>You kept the old price at the hub: there it is {hub}, in the store {store}.</source>
            <translation>Usted mantuvo el precio anterior en el hub: allí es {hub}, en la tienda/ERP {store}.</translation>
        </message>
        <message>
            <source>You kept the old stock at the hub: there it is {hub}, in the store {store}.</source>
            <translation>Usted mantuvo el stock anterior en el hub: allí es {hub}, en la tienda/ERP {store}.</translation>
        </message>
        <message>
            <source>The hub has it, but finds this missing or wrong: {fields}. Correct it in the store.</source>
            <translation>El hub lo tiene, pero señala que esto falta o está mal: {fields}. Corríjalo en la tienda/ERP.</translation>
        </message>
        <message>
            <source>A brake would hold the prices back and ask you, because some change a lot.</source>
            <translation>Un freno retendría los precios y le preguntaría, porque algunos cambian mucho.</translation>
        </message>
        <message>
            <source>A brake would hold the stock back and ask you, because too many products would be left without.</source>
            <translation>Un freno retendría el stock y le preguntaría, porque demasiados productos quedarían sin él.</translation>
        </message>
        <message>
            <source>A brake would hold everything back and ask you, because many products have left the store.</source>
            <translation>Un freno retendría todo y le preguntaría, porque muchos productos desaparecieron de la tienda/ERP.</translation>
        </message>
        <message>
            <source>You keep {count} change back from the hub: see Products, “Kept back”. All else is confirmed.</source>
            <translation>Usted retiene {count} cambio que no fue al hub: véalo en Productos, “Retenidos”. Lo demás está confirmado.</translation>
        </message>
        <message>
            <source>You keep {count} changes back from the hub: see Products, “Kept back”. All else is confirmed.</source>
            <translation>Usted retiene {count} cambios que no fueron al hub: véalos en Productos, “Retenidos”. Lo demás está confirmado.</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>as they were before</source>
            <translation>como antes</translation>
        </message>
        <message>
            <source>filled in</source>
            <translation>informado</translation>
        </message>
        <message>
            <source>Stock: {counted} in the spreadsheet − {units} sold − {buffer} kept back = {rest}.</source>
            <translation>Stock: {counted} en la planilla − {units} en ventas − {buffer} de reserva = {rest}.</translation>
        </message>
        <message>
            <source>A brake holds this back: {facets}. “{title}”</source>
            <translation>Un freno retiene esto: {facets}. “{title}”</translation>
        </message>
        <message>
            <source>The hub gets it once the store gives what is missing: {facets}.</source>
            <translation>El hub lo recibe cuando la tienda/ERP informe lo que falta: {facets}.</translation>
        </message>
        <message>
            <source>It waits for its main product {sku}, which the hub does not have yet.</source>
            <translation>Espera a su producto principal {sku}, que el hub todavía no tiene.</translation>
        </message>
        <message>
            <source>It is not sent again unchanged: correct it in the store, or press “Send now”.</source>
            <translation>No se envía de nuevo sin cambios: corríjalo en la tienda/ERP o presione “Enviar ahora”.</translation>
        </message>
        <message>
            <source>The store does not have it any more; it stays at the hub without stock.</source>
            <translation>La tienda/ERP ya no lo tiene; queda en el hub sin stock.</translation>
        </message>
        <message>
            <source>Not sent yet: {facets}. The last try ended so: {problem}.</source>
            <translation>Todavía sin enviar: {facets}. El último intento terminó así: {problem}.</translation>
        </message>
        <message>
            <source>The store does not have it any more; the hub will be told that there are none.</source>
            <translation>La tienda/ERP ya no lo tiene; se avisará al hub de que no queda ninguno.</translation>
        </message>
        <message>
            <source>The hub confirmed everything that the store says.</source>
            <translation>El hub confirmó todo lo que dice la tienda/ERP.</translation>
        </message>
        <message>
            <source>The store does not have it any more, and the hub never had it.</source>
            <translation>La tienda/ERP ya no lo tiene y el hub nunca lo tuvo.</translation>
        </message>
        <message>
            <source>It is missing in the store, and you chose to leave it at the hub as it is.</source>
            <translation>Ya no está en la tienda/ERP, y usted eligió dejarlo en el hub como está.</translation>
        </message>
        <message>
            <source>Goes to the hub at the next run: {facets}.</source>
            <translation>Va al hub la próxima vez: {facets}.</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>set right by the next runs</source>
            <translation>se corrige en las próximas sincronizaciones</translation>
        </message>
        <message>
            <source>not sent to the hub yet</source>
            <translation>aún no se envió al hub</translation>
        </message>
        <message>
            <source>the hub did not accept it: see what needs attention</source>
            <translation>el hub no lo aceptó: vea lo que necesita atención</translation>
        </message>
        <message>
            <source>only at the hub: nothing was done</source>
            <translation>solo existe en el hub: no se hizo nada</translation>
        </message>
        <message>
            <source>please compare with the hub's panel</source>
            <translation>compare con el panel del hub</translation>
        </message>
        <message>
            <source>Product or order</source>
            <translation>Producto o pedido</translation>
        </message>
        <message>
            <source>Name or number</source>
            <translation>Nombre o número</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>In the store</source>
            <translation>En la tienda</translation>
        </message>
        <message>
            <source>At the hub</source>
            <translation>En el hub</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Qué pasa</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Spreadsheet of the local store</source>
            <translation>Planilla de la tienda local</translation>
        </message>
        <message>
            <source>Address of the store's API</source>
            <translation>Dirección de la API de la tienda/ERP</translation>
        </message>
        <message>
            <source>Calls a minute to the store; 0: as its contract says</source>
            <translation>Llamadas por minuto a la tienda/ERP; 0: como dice su contrato</translation>
        </message>
        <message>
            <source>Name of the plugin at the hub</source>
            <translation>Nombre del plugin en el hub</translation>
        </message>
        <message>
            <source>Domain of the shop</source>
            <translation>Dominio de la tienda</translation>
        </message>
        <message>
            <source>Address of the hub's API</source>
            <translation>Dirección de la API del hub</translation>
        </message>
        <message>
            <source>Calls a minute to the hub; 0: as its contract says</source>
            <translation>Llamadas por minuto al hub; 0: como dice su contrato</translation>
        </message>
        <message>
            <source>Parallel calls to the hub; 0: as its contract says</source>
            <translation>Llamadas al mismo tiempo al hub; 0: como dice su contrato</translation>
        </message>
        <message>
            <source>Minutes between product runs; 0: by hand only</source>
            <translation>Minutos entre sincronizaciones de productos; 0: solo manual</translation>
        </message>
        <message>
            <source>Minutes between price runs; 0: by hand only</source>
            <translation>Minutos entre sincronizaciones de precios; 0: solo manual</translation>
        </message>
        <message>
            <source>Minutes between stock runs; 0: by hand only</source>
            <translation>Minutos entre sincronizaciones de stock; 0: solo manual</translation>
        </message>
        <message>
            <source>Minutes between order runs; 0: by hand only</source>
            <translation>Minutos entre sincronizaciones de pedidos; 0: solo manual</translation>
        </message>
        <message>
            <source>Orders older than this are not imported; empty: when the link was made</source>
            <translation>Los pedidos anteriores a esta fecha no se importan; vacío: cuando se creó la integración</translation>
        </message>
        <message>
            <source>Which orders are consumed</source>
            <translation>Qué pedidos se consumen</translation>
        </message>
        <message>
            <source>Send images always, or for new products only</source>
            <translation>Enviar imágenes siempre, o solo para productos nuevos</translation>
        </message>
        <message>
            <source>Send the days for preparation</source>
            <translation>Enviar los días de preparación</translation>
        </message>
        <message>
            <source>Which stock is told</source>
            <translation>Qué stock se informa</translation>
        </message>
        <message>
            <source>Units kept back from the hub for every SKU</source>
            <translation>Unidades de cada SKU que no se informan al hub</translation>
        </message>
        <message>
            <source>Who sends e-mails to buyers</source>
            <translation>Quién envía correos a los compradores</translation>
        </message>
        <message>
            <source>E-mail with the tracking code once shipped</source>
            <translation>Correo con el código de seguimiento al enviar</translation>
        </message>
        <message>
            <source>E-mail once delivered</source>
            <translation>Correo al entregar</translation>
        </message>
        <message>
            <source>Whose mail server it is; only for the screen</source>
            <translation>De quién es el servidor de correo; solo para la pantalla</translation>
        </message>
        <message>
            <source>Mail server (SMTP) that Tomada sends with</source>
            <translation>Servidor de correo (SMTP) con el que Tomada envía</translation>
        </message>
        <message>
            <source>Port of the mail server</source>
            <translation>Puerto del servidor de correo</translation>
        </message>
        <message>
            <source>How the line to the mail server is protected; none: to this computer only</source>
            <translation>Cómo se protege la conexión con el servidor de correo; none: solo a esta computadora</translation>
        </message>
        <message>
            <source>User at the mail server; empty: the sender's address</source>
            <translation>Usuario en el servidor de correo; vacío: la dirección del remitente</translation>
        </message>
        <message>
            <source>Address that the e-mails come from</source>
            <translation>Dirección del remitente de los correos</translation>
        </message>
        <message>
            <source>Name that the e-mails come from</source>
            <translation>Nombre del remitente de los correos</translation>
        </message>
        <message>
            <source>E-mails an hour at most; see what your provider allows</source>
            <translation>Máximo de correos por hora; vea lo que permite su proveedor</translation>
        </message>
        <message>
            <source>Picture with the shop's logo (PNG, JPEG or GIF)</source>
            <translation>Imagen con el logotipo de la tienda (PNG, JPEG o GIF)</translation>
        </message>
        <message>
            <source>The shop's colour, such as #1a5fb4</source>
            <translation>Color de la tienda, como #1a5fb4</translation>
        </message>
        <message>
            <source>Subject of the tracking e-mail</source>
            <translation>Asunto del correo de seguimiento</translation>
        </message>
        <message>
            <source>Layout of the tracking e-mail</source>
            <translation>Diseño del correo de seguimiento</translation>
        </message>
        <message>
            <source>Subject of the delivery e-mail</source>
            <translation>Asunto del correo de entrega</translation>
        </message>
        <message>
            <source>Layout of the delivery e-mail</source>
            <translation>Diseño del correo de entrega</translation>
        </message>
        <message>
            <source>Days that the history of changes is kept</source>
            <translation>Días que se guarda el historial de cambios</translation>
        </message>
        <message>
            <source>Days that buyers' data are kept after an order has ended</source>
            <translation>Días que se guardan los datos del comprador después de que el pedido termina</translation>
        </message>
        <message>
            <source>Brake when a run would zero more than this share of the SKUs</source>
            <translation>Freno cuando más que esta parte de los SKU quedaría con stock cero</translation>
        </message>
        <message>
            <source>...and more than this many SKUs</source>
            <translation>...y más que este número de SKU</translation>
        </message>
        <message>
            <source>Brake when a price moves by more than this</source>
            <translation>Freno cuando un precio cambia más que esto</translation>
        </message>
        <message>
            <source>Brake when the store holds less than this share of its SKUs</source>
            <translation>Freno cuando la tienda/ERP tiene menos que esta parte de sus SKU</translation>
        </message>
    </context>
    <context>
        <name>Systems</name>
        <message>
            <source>Local store</source>
            <translation>Tienda local</translation>
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>{count} day</source>
            <translation>{count} día</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} días</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>{duration} ago</source>
            <translation>hace {duration}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Created in the store: order {proof}</source>
            <translation>Creado en la tienda/ERP: pedido {proof}</translation>
        </message>
        <message>
            <source>The hub knows the store's number: {proof}</source>
            <translation>El hub ya sabe el número en la tienda/ERP: {proof}</translation>
        </message>
        <message>
            <source>Approved in the store</source>
            <translation>Aprobado en la tienda/ERP</translation>
        </message>
        <message>
            <source>Cancelled in the hub and in the store</source>
            <translation>Cancelado en el hub y en la tienda/ERP</translation>
        </message>
        <message>
            <source>The hub has the invoice {proof}</source>
            <translation>El hub ya tiene la factura {proof}</translation>
        </message>
        <message>
            <source>The hub has the tracking {proof}</source>
            <translation>El hub ya tiene el seguimiento {proof}</translation>
        </message>
        <message>
            <source>The hub knows of the delivery</source>
            <translation>El hub ya sabe de la entrega</translation>
        </message>
        <message>
            <source>Checked in the store at {at}: it was not there; created {proof}.</source>
            <translation>Comprobado en la tienda/ERP a las {at}: no existía; creado {proof}.</translation>
        </message>
        <message>
            <source>Checked in the store at {at}: it was there already, {proof}.</source>
            <translation>Comprobado en la tienda/ERP a las {at}: ya existía, {proof}.</translation>
        </message>
        <message>
            <source>Checked at the hub at {at}: it was not known there; told then.</source>
            <translation>Comprobado en el hub a las {at}: aún no constaba; informado.</translation>
        </message>
        <message>
            <source>Checked at the hub at {at}: it was known there already.</source>
            <translation>Comprobado en el hub a las {at}: ya constaba.</translation>
        </message>
        <message>
            <source>Checked at {at}: it was not cancelled yet; cancelled then.</source>
            <translation>Comprobado a las {at}: aún no estaba cancelado; se canceló.</translation>
        </message>
        <message>
            <source>Checked at {at}: it was cancelled already.</source>
            <translation>Comprobado a las {at}: ya estaba cancelado.</translation>
        </message>
        <message>
            <source>The last try ended in doubt. Checked in the store at {at}: not there yet. Tomada looks again at {until}, before it creates the order a second time.</source>
            <translation>El último intento quedó en duda. Comprobado en la tienda/ERP a las {at}: aún no existe. Tomada comprueba otra vez a las {until}, antes de crear el pedido de nuevo.</translation>
        </message>
        <message>
            <source>Invoice {number}, series {series}</source>
            <translation>Factura {number}, serie {series}</translation>
        </message>
        <message>
            <source>Handed to {carrier}: {code}</source>
            <translation>Entregado al transportista {carrier}: {code}</translation>
        </message>
        <message>
            <source>Delivered to the buyer</source>
            <translation>Entregado al comprador</translation>
        </message>
        <message>
            <source>Waiting for the payment to be approved at the hub</source>
            <translation>Esperando que se apruebe el pago en el hub</translation>
        </message>
        <message>
            <source>Will be created in the store</source>
            <translation>Se creará en la tienda/ERP</translation>
        </message>
        <message>
            <source>Waiting for the invoice</source>
            <translation>Falta informar la factura</translation>
        </message>
        <message>
            <source>Waiting to be shipped</source>
            <translation>Falta informar el envío</translation>
        </message>
        <message>
            <source>Waiting for the delivery</source>
            <translation>Falta informar la entrega</translation>
        </message>
        <message>
            <source>In progress; Tomada checks how it ended.</source>
            <translation>En curso; Tomada comprueba cómo terminó.</translation>
        </message>
        <message>
            <source>Sold: order {number}</source>
            <translation>Vendido: pedido {number}</translation>
        </message>
        <message>
            <source>Tomada tries again by itself after {until}.</source>
            <translation>Tomada lo intenta de nuevo sola después de {until}.</translation>
        </message>
        <message>
            <source>Confirmed on {at}</source>
            <translation>Confirmado el {at}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>There is no tray on this computer: Tomada works while this window is open, and ends when you close it.</source>
            <translation>Esta computadora no tiene bandeja junto al reloj: Tomada trabaja mientras esta ventana esté abierta y termina cuando usted la cierra.</translation>
        </message>
        <message>
            <source>Tomada goes on working here. To end it, use Quit in this icon's menu.</source>
            <translation>Tomada sigue trabajando aquí. Para cerrarla, use Salir en el menú de este icono.</translation>
        </message>
        <message>
            <source>Tomada – {state}</source>
            <translation>Tomada – {state}</translation>
        </message>
        <message>
            <source>For 30 minutes</source>
            <translation>Por 30 minutos</translation>
        </message>
        <message>
            <source>For 1 hour</source>
            <translation>Por 1 hora</translation>
        </message>
        <message>
            <source>Until tomorrow, 6 in the morning</source>
            <translation>Hasta mañana, a las 6 de la mañana</translation>
        </message>
        <message>
            <source>Tomada goes on.</source>
            <translation>Tomada volvió a trabajar.</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configurar</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Syncing now: {stream}.</source>
            <translation>Sincronizando ahora: {stream}.</translation>
        </message>
        <message>
            <source>Paused until {moment}.</source>
            <translation>En pausa hasta {moment}.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Resume (paused until {moment})</source>
            <translation>Reanudar (en pausa hasta {moment})</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Both sides confirmed products, prices, stock and orders. Oldest confirmation: {ago}.</source>
            <translation>Productos, precios, stock y pedidos fueron confirmados en ambos lados. Confirmación más antigua: {ago}.</translation>
        </message>
        <message>
            <source>Not everything is up to date yet; Tomada is taking care of it by itself.</source>
            <translation>Todavía no está todo al día; Tomada se ocupa de ello sola.</translation>
        </message>
        <message>
            <source>Everything is fine</source>
            <translation>Todo está bien</translation>
        </message>
        <message>
            <source>What needs attention</source>
            <translation>Lo que necesita atención</translation>
        </message>
        <message>
            <source>There is no integration yet</source>
            <translation>Todavía no hay ninguna integración</translation>
        </message>
        <message>
            <source>Once your shop is linked to the hub, whatever needs you appears here.</source>
            <translation>Cuando su tienda esté conectada al hub, aquí aparecerá lo que requiera su atención.</translation>
        </message>
        <message>
            <source>{count} thing waits for you.</source>
            <translation>{count} cosa espera su atención.</translation>
        </message>
        <message>
            <source>{count} things wait for you.</source>
            <translation>{count} cosas esperan su atención.</translation>
        </message>
        <message>
            <source>Trying again now: {count}.</source>
            <translation>Intentando de nuevo ahora: {count}.</translation>
        </message>
        <message>
            <source>Taken off the list: {count}.</source>
            <translation>Quitado de la lista: {count}.</translation>
        </message>
        <message>
            <source>It goes on now.</source>
            <translation>Continúa ahora.</translation>
        </message>
        <message>
            <source>It goes on now without these.</source>
            <translation>Continúa ahora sin estos.</translation>
        </message>
        <message>
            <source>Cancelled. It goes on by itself once it is corrected in the store.</source>
            <translation>Cancelado. Continúa solo cuando se corrija en la tienda/ERP.</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>No hay nada que atender</translation>
        </message>
        <message>
            <source>Set up an integration</source>
            <translation>Crear una integración</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Necesita atención</translation>
        </message>
        <message>
            <source>All with this cause</source>
            <translation>Todos con esta causa</translation>
        </message>
        <message>
            <source>What the brake holds</source>
            <translation>Lo que el freno retuvo</translation>
        </message>
        <message>
            <source>{answer} ({count} of {all})</source>
            <translation>{answer} ({count} de {all})</translation>
        </message>
        <message>
            <source>{answer} (all {all})</source>
            <translation>{answer} (los {all})</translation>
        </message>
        <message>
            <source>See the integration</source>
            <translation>Ver la integración</translation>
        </message>
        <message>
            <source>See the order</source>
            <translation>Ver el pedido</translation>
        </message>
        <message>
            <source>See the product</source>
            <translation>Ver el producto</translation>
        </message>
        <message>
            <source>Since {moment} ({ago})</source>
            <translation>Desde {moment} ({ago})</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Cuál</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Qué está mal</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <source>It leaves this list, and comes back when something else is wrong.</source>
            <translation>Sale de esta lista y vuelve si aparece otro problema.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Ya lo leí</translation>
        </message>
        <message>
            <source>Others before that you have not read: {count}.</source>
            <translation>Otras antes de esta, aún no leídas: {count}.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Productos</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>What Tomada told the hub and the store, and when.</source>
            <translation>Lo que Tomada informó al hub y a la tienda/ERP, y cuándo.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>Product or order</source>
            <translation>Producto o pedido</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Search by SKU or order number</source>
            <translation>Buscar por SKU o número de pedido</translation>
        </message>
        <message>
            <source>Which changes</source>
            <translation>Qué cambios</translation>
        </message>
        <message>
            <source>Nothing has changed yet</source>
            <translation>Aún no cambió nada</translation>
        </message>
        <message>
            <source>Every change of a price, of stock or of an order is noted here.</source>
            <translation>Aquí queda anotado cada cambio de precio, de stock o de pedido.</translation>
        </message>
        <message>
            <source>No change is like this. Try part of the SKU or of the order number.</source>
            <translation>Ningún cambio coincide. Pruebe con una parte del SKU o del número de pedido.</translation>
        </message>
        <message>
            <source>New above: {count}</source>
            <translation>Nuevos arriba: {count}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>Reanudar ahora</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Remove the integration</source>
            <translation>Eliminar la integración</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>paused until {moment}</source>
            <translation>en pausa hasta {moment}</translation>
        </message>
        <message>
            <source>Remove the integration “{name}”?</source>
            <translation>¿Eliminar la integración “{name}”?</translation>
        </message>
        <message>
            <source>The integration “{name}” was removed.</source>
            <translation>La integración “{name}” fue eliminada.</translation>
        </message>
        <message>
            <source>Integrations</source>
            <translation>Integraciones</translation>
        </message>
        <message>
            <source>Link your shop to the hub: it takes about three minutes.</source>
            <translation>Conecte su tienda con el hub: lleva unos tres minutos.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>The integration “{name}” was begun and is not finished.</source>
            <translation>La integración “{name}” se empezó y todavía no está terminada.</translation>
        </message>
        <message>
            <source>New integration</source>
            <translation>Nueva integración</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Enter the invoice</source>
            <translation>Registrar la factura</translation>
        </message>
        <message>
            <source>Enter the shipping</source>
            <translation>Registrar el envío</translation>
        </message>
        <message>
            <source>Confirm the delivery</source>
            <translation>Informar que el comprador lo recibió</translation>
        </message>
        <message>
            <source>Cancel the order</source>
            <translation>Cancelar pedido</translation>
        </message>
        <message>
            <source>This does not look like a code of Correios, which has two letters, nine digits and two letters and notices a wrong digit, for example AA473124829BR. Is it right all the same? Then press once more.</source>
            <translation>Esto no parece un código de Correios, que tiene dos letras, nueve números y dos letras, como AA473124829BR. Revise si falta algo o si hay un número cambiado. Si aun así está bien, pulse el botón una vez más.</translation>
        </message>
        <message>
            <source>Cancel order {number} ({total})? The hub will be told.</source>
            <translation>¿Cancelar el pedido {number} ({total})? Se avisará al hub.</translation>
        </message>
        <message>
            <source>44 digits</source>
            <translation>44 dígitos</translation>
        </message>
        <message>
            <source>Read the XML file…</source>
            <translation>Leer el archivo XML…</translation>
        </message>
        <message>
            <source>XML file of the invoice</source>
            <translation>Archivo XML de la factura</translation>
        </message>
        <message>
            <source>XML of the invoice (*.xml *.XML)</source>
            <translation>XML de la factura (*.xml *.XML)</translation>
        </message>
        <message>
            <source>Noted. The hub is being told now.</source>
            <translation>Anotado. Se está avisando al hub ahora.</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Pedido {number}</translation>
        </message>
        <message>
            <source>Keep the order</source>
            <translation>Mantener el pedido</translation>
        </message>
        <message>
            <source>This order is looked after in {store}. Tomada takes it from there to the hub.</source>
            <translation>Este pedido se atiende en {store}. Desde allí, Tomada lleva las novedades al hub.</translation>
        </message>
        <message>
            <source>From the hub to the store</source>
            <translation>Del hub a la tienda/ERP</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Artículos</translation>
        </message>
        <message>
            <source>The buyer's data are not kept any more, or the hub did not send them.</source>
            <translation>Los datos del comprador ya no se guardan, o el hub no los envió.</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>Comprador</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Cancel the e-mail</source>
            <translation>Cancelar el correo</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Shipping cost</source>
            <translation>Envío</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Descuento</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Delivery address</source>
            <translation>Dirección de entrega</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Producto</translation>
        </message>
        <message>
            <source>Sent to the printer {printer}</source>
            <translation>Enviado a la impresora {printer}</translation>
        </message>
        <message>
            <source>Printed into the file {file}</source>
            <translation>Impreso en el archivo {file}</translation>
        </message>
        <message>
            <source>Number in the store: {number}</source>
            <translation>Número en la tienda/ERP: {number}</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Entregar a</translation>
        </message>
        <message>
            <source>To invoice</source>
            <translation>Por facturar</translation>
        </message>
        <message>
            <source>To ship</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Abiertos</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregados</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelados</translation>
        </message>
        <message>
            <source>Choose an order to see its steps, its items and its buyer.</source>
            <translation>Elija un pedido para ver sus pasos, sus artículos y su comprador.</translation>
        </message>
        <message>
            <source>Orders exported: {count}</source>
            <translation>Pedidos exportados: {count}</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integración</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Id at the hub</source>
            <translation>Código en el hub</translation>
        </message>
        <message>
            <source>Sales channel</source>
            <translation>Canal de venta</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido el</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>In the store</source>
            <translation>N.º en la tienda</translation>
        </message>
        <message>
            <source>Export for Excel…</source>
            <translation>Exportar a Excel…</translation>
        </message>
        <message>
            <source>The e-mail will not be sent.</source>
            <translation>El correo no se enviará.</translation>
        </message>
        <message>
            <source>Trying again now.</source>
            <translation>Intentando de nuevo ahora.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Table for Excel (*.csv)</source>
            <translation>Tabla para Excel (*.csv)</translation>
        </message>
        <message>
            <source>Search by order number, id at the hub or number in the store</source>
            <translation>Buscar por número de pedido, código en el hub o número en la tienda/ERP</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Qué pedidos</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>Aún no hay pedidos</translation>
        </message>
        <message>
            <source>As soon as something is sold at the hub, the order appears here by itself.</source>
            <translation>En cuanto se venda algo en el hub, el pedido aparece aquí por sí solo.</translation>
        </message>
        <message>
            <source>No order is like this. Try part of its number. Buyers' names are kept apart and cannot be searched here.</source>
            <translation>Ningún pedido es así. Pruebe con una parte del número. El nombre del comprador se guarda aparte y no se busca aquí.</translation>
        </message>
        <message>
            <source>New orders above: {count}</source>
            <translation>Pedidos nuevos arriba: {count}</translation>
        </message>
        <message>
            <source>orders</source>
            <translation>pedidos</translation>
        </message>
        <message>
            <source>never confirmed</source>
            <translation>nunca confirmado</translation>
        </message>
        <message>
            <source>Everything is up to date</source>
            <translation>Todo al día</translation>
        </message>
        <message>
            <source>Both sides confirmed the same products, prices, stock and orders.</source>
            <translation>Ambos lados confirmaron los mismos productos, precios, stock y pedidos.</translation>
        </message>
        <message>
            <source>Syncing now</source>
            <translation>Sincronizando ahora</translation>
        </message>
        <message>
            <source>You can go on with your work: nothing waits for you.</source>
            <translation>Puede seguir con su trabajo: no hay nada pendiente para usted.</translation>
        </message>
        <message>
            <source>Not up to date yet</source>
            <translation>Todavía no está al día</translation>
        </message>
        <message>
            <source>Tomada is catching up. Look below for what is late.</source>
            <translation>Tomada se está poniendo al día. Vea abajo lo que falta.</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Nothing is sent or fetched until the pause is over. Then Tomada catches up.</source>
            <translation>No se envía ni se busca nada hasta el fin de la pausa. Después Tomada se pone al día.</translation>
        </message>
        <message>
            <source>Something needs you</source>
            <translation>Algo requiere su atención</translation>
        </message>
        <message>
            <source>Everything else goes on by itself.</source>
            <translation>Todo lo demás sigue solo.</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>The hub cannot be reached. Tomada tries again by itself and catches up.</source>
            <translation>No se puede conectar con el hub. Tomada lo intenta de nuevo sola y se pone al día.</translation>
        </message>
        <message>
            <source>Paused until {until}: nothing is sent or fetched until then.</source>
            <translation>En pausa hasta {until}: hasta entonces no se envía ni se busca nada.</translation>
        </message>
        <message>
            <source>You keep {count} change back from the hub: see Products, “Kept back”.</source>
            <translation>Usted retiene {count} cambio que no fue al hub: véalo en Productos, “Retenidos”.</translation>
        </message>
        <message>
            <source>You keep {count} changes back from the hub: see Products, “Kept back”.</source>
            <translation>Usted retiene {count} cambios que no fueron al hub: véalos en Productos, “Retenidos”.</translation>
        </message>
        <message>
            <source>Up to date, but for what you keep back</source>
            <translation>Al día, salvo lo que usted retuvo</translation>
        </message>
        <message>
            <source>A part of your integrations is paused until {until}.</source>
            <translation>Una parte de sus integraciones está en pausa hasta {until}.</translation>
        </message>
        <message>
            <source>See what to do</source>
            <translation>Ver qué hacer</translation>
        </message>
        <message>
            <source>{count} thing needs attention</source>
            <translation>{count} cosa necesita atención</translation>
        </message>
        <message>
            <source>{count} things need attention</source>
            <translation>{count} cosas necesitan atención</translation>
        </message>
        <message>
            <source>{state}, {count} to do</source>
            <translation>{state}, {count} por hacer</translation>
        </message>
        <message>
            <source>Today: {count} order, {total}</source>
            <translation>Hoy: {count} pedido, {total}</translation>
        </message>
        <message>
            <source>Today: {count} orders, {total}</source>
            <translation>Hoy: {count} pedidos, {total}</translation>
        </message>
        <message>
            <source>This holds for a part of your integrations; the others are up to date.</source>
            <translation>Esto vale para una parte de sus integraciones; las demás están al día.</translation>
        </message>
        <message>
            <source>confirmed {age}</source>
            <translation>confirmado {age}</translation>
        </message>
        <message>
            <source>promised: at most {promise}</source>
            <translation>retraso máximo: {promise}</translation>
        </message>
        <message>
            <source>Orders a day, last 14 days</source>
            <translation>Pedidos por día, últimos 14 días</translation>
        </message>
        <message>
            <source>Paused until {until}</source>
            <translation>En pausa hasta {until}</translation>
        </message>
        <message>
            <source>No news since {moment}.</source>
            <translation>Sin noticias desde {moment}.</translation>
        </message>
        <message>
            <source>Promise: never older than {promise}.</source>
            <translation>Retraso máximo: {promise}.</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>… y {count} más</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>paused until {until}</source>
            <translation>en pausa hasta {until}</translation>
        </message>
        <message>
            <source>a part paused until {until}</source>
            <translation>una parte en pausa hasta {until}</translation>
        </message>
        <message>
            <source>Syncing everything now.</source>
            <translation>Sincronizando todo ahora.</translation>
        </message>
        <message>
            <source>up to date, but for {count} kept back by you</source>
            <translation>al día, salvo {count} que usted retuvo</translation>
        </message>
        <message>
            <source>There is nothing to sync yet: set up your integration first.</source>
            <translation>Todavía no hay nada que sincronizar: configure primero su integración.</translation>
        </message>
        <message>
            <source>Working: {stream}, {done} of {total}</source>
            <translation>Trabajando: {stream}, {done} de {total}</translation>
        </message>
        <message>
            <source>Working: {streams}</source>
            <translation>Trabajando: {streams}</translation>
        </message>
        <message>
            <source>no news since {moment}</source>
            <translation>sin noticias desde {moment}</translation>
        </message>
        <message>
            <source>Start Tomada when I log in to this computer</source>
            <translation>Iniciar Tomada cuando entro en esta computadora</translation>
        </message>
        <message>
            <source>Show notices of new orders and of what needs me</source>
            <translation>Mostrar avisos de pedidos nuevos y de lo que requiere mi atención</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Nothing would change at the hub: everything is as in the store.</source>
            <translation>Nada cambiaría en el hub: está todo como en la tienda/ERP.</translation>
        </message>
        <message>
            <source>Checked at {time} without sending</source>
            <translation>Revisado a las {time}, sin enviar nada</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>No se envió nada.</translation>
        </message>
        <message>
            <source>What a run would change</source>
            <translation>Lo que se enviaría</translation>
        </message>
        <message>
            <source>Reading the store</source>
            <translation>Leyendo la tienda/ERP</translation>
        </message>
        <message>
            <source>Back to the products</source>
            <translation>Volver a los productos</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Comprobar de nuevo</translation>
        </message>
        <message>
            <source>Check without sending</source>
            <translation>Comprobar sin enviar</translation>
        </message>
        <message>
            <source>Reading the store and comparing. Nothing is sent.</source>
            <translation>Leyendo la tienda/ERP y comparando. No se envía nada.</translation>
        </message>
        <message>
            <source>You may go back at any time; then this is given up.</source>
            <translation>Puede volver cuando quiera; la comprobación entonces se detiene.</translation>
        </message>
        <message>
            <source>The store was read, and nothing was sent.</source>
            <translation>La tienda/ERP fue leída, y no se envió nada.</translation>
        </message>
        <message>
            <source>{count} change would be sent to the hub. Nothing was sent.</source>
            <translation>{count} cambio se enviaría al hub. No se envió nada.</translation>
        </message>
        <message>
            <source>{count} changes would be sent to the hub. Nothing was sent.</source>
            <translation>{count} cambios se enviarían al hub. No se envió nada.</translation>
        </message>
        <message>
            <source>what-would-be-sent</source>
            <translation>lo-que-se-enviaria</translation>
        </message>
        <message>
            <source>Exported: {file}</source>
            <translation>Exportado: {file}</translation>
        </message>
        <message>
            <source>Reads this product again in the store and sends what the hub did not confirm yet.</source>
            <translation>Lee este producto de nuevo en la tienda/ERP y envía lo que el hub todavía no confirmó.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Send it after all</source>
            <translation>Enviar de todos modos</translation>
        </message>
        <message>
            <source>Nothing has changed lately.</source>
            <translation>Nada ha cambiado últimamente.</translation>
        </message>
        <message>
            <source>Last changes of this product</source>
            <translation>Últimos cambios de este producto</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Last changes</source>
            <translation>Últimos cambios</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Tienda/ERP</translation>
        </message>
        <message>
            <source>Hub confirmed</source>
            <translation>El hub confirmó</translation>
        </message>
        <message>
            <source>Variation of {sku}</source>
            <translation>Variación de {sku}</translation>
        </message>
        <message>
            <source>Reading {sku} in the store again; what the hub does not have yet is sent.</source>
            <translation>Leyendo {sku} de nuevo en la tienda/ERP; se envía lo que el hub todavía no tiene.</translation>
        </message>
        <message>
            <source>All integrations</source>
            <translation>Todas las integraciones</translation>
        </message>
        <message>
            <source>What you kept back is sent to the hub now.</source>
            <translation>Lo que usted retuvo va ahora al hub.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>At the hub</source>
            <translation>En el hub</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>Search by SKU or name</source>
            <translation>Buscar por SKU o nombre</translation>
        </message>
        <message>
            <source>Which products</source>
            <translation>Qué productos</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>Todavía no hay productos</translation>
        </message>
        <message>
            <source>Once an integration has read your store, its products appear here.</source>
            <translation>Cuando una integración haya leído su tienda/ERP, los productos aparecerán aquí.</translation>
        </message>
        <message>
            <source>No product is like this. Look at all of them, or search for something else.</source>
            <translation>Ningún producto coincide. Vea todos o busque otra cosa.</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>Kept back</source>
            <translation>Retenidos</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Rechazados</translation>
        </message>
        <message>
            <source>With complaints</source>
            <translation>Con observación</translation>
        </message>
        <message>
            <source>Without stock</source>
            <translation>Sin stock</translation>
        </message>
        <message>
            <source>Not at the hub</source>
            <translation>Fuera del hub</translation>
        </message>
        <message>
            <source>Left the store</source>
            <translation>Salieron</translation>
        </message>
        <message>
            <source>Open the last comparison</source>
            <translation>Abrir la última comparación</translation>
        </message>
        <message>
            <source>Store and hub were compared on {at}. Differences: {count}.</source>
            <translation>La tienda y el hub se compararon el {at}. Diferencias: {count}.</translation>
        </message>
        <message>
            <source>Store and hub are compared once a day. There is no comparison yet.</source>
            <translation>La tienda y el hub se comparan una vez por día. Aún no hay ninguna comparación.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todos</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>What belongs there appears by itself.</source>
            <translation>Lo que sea de aquí aparece solo.</translation>
        </message>
        <message>
            <source>Nothing under “{filter}” now</source>
            <translation>Nada en “{filter}” ahora</translation>
        </message>
        <message>
            <source>Not under “{filter}”</source>
            <translation>No está en “{filter}”</translation>
        </message>
        <message>
            <source>Found under “{all}”: {count}</source>
            <translation>Hay {count} en “{all}”</translation>
        </message>
        <message>
            <source>Look under “{all}”</source>
            <translation>Buscar en “{all}”</translation>
        </message>
        <message>
            <source>{day}: {count} order, {total}</source>
            <translation>{day}: {count} pedido, {total}</translation>
        </message>
        <message>
            <source>{day}: {count} orders, {total}</source>
            <translation>{day}: {count} pedidos, {total}</translation>
        </message>
        <message>
            <source>Details of the error</source>
            <translation>Detalles del error</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Copiado.</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Something went wrong inside Tomada</source>
            <translation>Algo salió mal dentro de Tomada</translation>
        </message>
        <message>
            <source>Tomada goes on. If it happens again, send these details to support: passwords, e-mail addresses and documents in them are blanked out.</source>
            <translation>Tomada sigue trabajando. Si vuelve a pasar, envíe estos detalles al soporte: las contraseñas, los correos y los documentos fueron borrados de ellos.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Abriendo…</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>E-mail notices</source>
            <translation>Notificaciones por correo</translation>
        </message>
        <message>
            <source>Additional fields</source>
            <translation>Campos adicionales</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Productos</translation>
        </message>
        <message>
            <source>How often Tomada syncs</source>
            <translation>Cada cuánto sincronizar</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>Your products are in a spreadsheet; orders are shown, printed and looked after here in Tomada.</source>
            <translation>Sus productos están en una planilla; los pedidos se ven, se imprimen y se atienden aquí en Tomada.</translation>
        </message>
        <message>
            <source>Sells your products on marketplaces and gathers the orders.</source>
            <translation>Vende sus productos en los marketplaces y reúne los pedidos.</translation>
        </message>
        <message>
            <source>Send the days for preparation when syncing</source>
            <translation>Enviar los días de preparación al sincronizar</translation>
        </message>
        <message>
            <source>Send the products' pictures when syncing</source>
            <translation>Enviar las imágenes de los productos al sincronizar</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Precios</translation>
        </message>
        <message>
            <source>Orders that are fetched</source>
            <translation>Pedidos que se traen</translation>
        </message>
        <message>
            <source>Fetch orders from this day on</source>
            <translation>Traer pedidos a partir de este día</translation>
        </message>
        <message>
            <source>Stock that is told to the hub</source>
            <translation>Stock que se informa al hub</translation>
        </message>
        <message>
            <source>Units kept back of each product</source>
            <translation>Unidades reservadas de cada producto</translation>
        </message>
        <message>
            <source>Send an e-mail with the tracking code when the status changes to shipped</source>
            <translation>Enviar un correo de seguimiento al cambiar la situación a enviado</translation>
        </message>
        <message>
            <source>Send a delivery e-mail when the status changes to delivered</source>
            <translation>Enviar un correo de entrega al cambiar la situación a entregado</translation>
        </message>
        <message>
            <source>Who sends these e-mails</source>
            <translation>Quién envía estos correos</translation>
        </message>
        <message>
            <source>Your mailbox is at</source>
            <translation>Su buzón de correo es de</translation>
        </message>
        <message>
            <source>Sender's name</source>
            <translation>Nombre del remitente</translation>
        </message>
        <message>
            <source>Sender's address</source>
            <translation>Dirección del remitente</translation>
        </message>
        <message>
            <source>Password of the mailbox</source>
            <translation>Contraseña del buzón de correo</translation>
        </message>
        <message>
            <source>Outgoing server (SMTP)</source>
            <translation>Servidor de salida (SMTP)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protección</translation>
        </message>
        <message>
            <source>User (empty: the sender's address)</source>
            <translation>Usuario (vacío: la dirección del remitente)</translation>
        </message>
        <message>
            <source>E-mails an hour at most</source>
            <translation>Máximo de correos por hora</translation>
        </message>
        <message>
            <source>Logo of the shop (optional)</source>
            <translation>Logotipo de la tienda (opcional)</translation>
        </message>
        <message>
            <source>Colour of the shop</source>
            <translation>Color de la tienda</translation>
        </message>
        <message>
            <source>Subject of the tracking e-mail</source>
            <translation>Asunto del correo de seguimiento</translation>
        </message>
        <message>
            <source>Layout of the tracking e-mail</source>
            <translation>Diseño del correo de seguimiento</translation>
        </message>
        <message>
            <source>Subject of the delivery e-mail</source>
            <translation>Asunto del correo de entrega</translation>
        </message>
        <message>
            <source>Layout of the delivery e-mail</source>
            <translation>Diseño del correo de entrega</translation>
        </message>
        <message>
            <source>The column “Dias para preparação” goes along with the product's other data.</source>
            <translation>La columna “Dias para preparação” va junto con los demás datos del producto.</translation>
        </message>
        <message>
            <source>“Only for new products” leaves the pictures of products that are at the hub already as they are.</source>
            <translation>“Solo para productos nuevos” deja como están las imágenes de los productos que ya están en el hub.</translation>
        </message>
        <message>
            <source>Empty: from the moment when the integration was made.</source>
            <translation>Vacío: desde el momento en que se creó la integración.</translation>
        </message>
        <message>
            <source>Available is what was counted less what was sold since. Physical is what was counted.</source>
            <translation>Disponible es lo contado menos lo vendido después. Físico es lo contado.</translation>
        </message>
        <message>
            <source>What buyers see as the sender, for example the name of your shop.</source>
            <translation>Lo que los compradores ven como remitente, por ejemplo el nombre de su tienda.</translation>
        </message>
        <message>
            <source>Providers block a mailbox that sends too many at once.</source>
            <translation>Los proveedores bloquean un buzón que envía demasiados a la vez.</translation>
        </message>
        <message>
            <source>A PNG, JPEG or GIF of at most 300 kB. It travels inside each e-mail.</source>
            <translation>Un PNG, JPEG o GIF de 300 kB como máximo. Va dentro de cada correo.</translation>
        </message>
        <message>
            <source>Of the line above and of the button, for example #1a5fb4.</source>
            <translation>De la línea de arriba y del botón, por ejemplo #1a5fb4.</translation>
        </message>
        <message>
            <source>With 2, the hub sees 8 of the 10 units that you have.</source>
            <translation>Con 2, el hub ve 8 de las 10 unidades que usted tiene.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Only for new products</source>
            <translation>Solo para productos nuevos</translation>
        </message>
        <message>
            <source>Pending and approved</source>
            <translation>Pendientes y aprobados</translation>
        </message>
        <message>
            <source>Approved only</source>
            <translation>Solo aprobados</translation>
        </message>
        <message>
            <source>Available stock</source>
            <translation>Stock disponible</translation>
        </message>
        <message>
            <source>Physical stock</source>
            <translation>Stock físico</translation>
        </message>
        <message>
            <source>The ERP itself</source>
            <translation>El propio ERP</translation>
        </message>
        <message>
            <source>Tomada, from your mailbox</source>
            <translation>Tomada, desde su buzón de correo</translation>
        </message>
        <message>
            <source>STARTTLS (usually port 587)</source>
            <translation>STARTTLS (en general puerto 587)</translation>
        </message>
        <message>
            <source>TLS or SSL (usually port 465)</source>
            <translation>TLS o SSL (en general puerto 465)</translation>
        </message>
        <message>
            <source>None (this computer only)</source>
            <translation>Ninguna (solo esta computadora)</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nadie</translation>
        </message>
        <message>
            <source>days for preparation (handling)</source>
            <translation>días de preparación (manipulación)</translation>
        </message>
        <message>
            <source>days for manufacturing</source>
            <translation>plazo de fabricación en días</translation>
        </message>
        <message>
            <source>warranty in months</source>
            <translation>garantía en meses</translation>
        </message>
        <message>
            <source>warranty message</source>
            <translation>mensaje de garantía</translation>
        </message>
        <message>
            <source>The integration is saved. Its first contact with the hub is being tried now.</source>
            <translation>La integración está guardada. El primer contacto con el hub se está intentando ahora.</translation>
        </message>
        <message>
            <source>Choose who sends these e-mails, or switch both off.</source>
            <translation>Elija quién envía estos correos, o desactive los dos.</translation>
        </message>
        <message>
            <source>The number must be from {least} to {most}.</source>
            <translation>El número debe ser de {least} a {most}.</translation>
        </message>
        <message>
            <source>The integration is saved, but its first try ended so: {problem}. {next_step}</source>
            <translation>La integración está guardada, pero el primer intento terminó así: {problem}. {next_step}</translation>
        </message>
        <message>
            <source>The integration is saved and at work: the hub has answered.</source>
            <translation>La integración está guardada y funcionando: el hub respondió.</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>What it sends</source>
            <translation>Qué envía</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Saved. It counts from now on.</source>
            <translation>Guardado. Ya está en vigor.</translation>
        </message>
        <message>
            <source>From {store} to {hub}</source>
            <translation>De {store} a {hub}</translation>
        </message>
        <message>
            <source>Done in {system}</source>
            <translation>Se hace en {system}</translation>
        </message>
        <message>
            <source>orders, with their approval and cancellation</source>
            <translation>pedidos, con su aprobación y su cancelación</translation>
        </message>
        <message>
            <source>Not saved yet: it does not count before you save.</source>
            <translation>Aún sin guardar: solo cuenta cuando usted guarde.</translation>
        </message>
        <message>
            <source>Something is missing: see the words below the fields.</source>
            <translation>Falta algo: vea lo que está escrito debajo de los campos.</translation>
        </message>
        <message>
            <source>Never sent</source>
            <translation>Nunca se envía</translation>
        </message>
        <message>
            <source>The access data go into this computer's password safe when you save, and nowhere else.</source>
            <translation>Los datos de acceso van al almacén de contraseñas de esta computadora cuando usted guarda, y a ningún otro lugar.</translation>
        </message>
        <message>
            <source>Did the values come by e-mail? Copy the whole e-mail, and Tomada finds them in it.</source>
            <translation>¿Los valores llegaron por correo? Copie el correo entero, y Tomada los encuentra en él.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Paste the whole e-mail</source>
            <translation>Pegar el correo entero</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Completar</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>There is more than one value for {fields}: fill in the right one yourself.</source>
            <translation>Hay más de un valor para {fields}: complete usted mismo el correcto.</translation>
        </message>
        <message>
            <source>Access data: kept in this computer's password safe.</source>
            <translation>Datos de acceso: guardados en el almacén de contraseñas de esta computadora (llavero).</translation>
        </message>
        <message>
            <source>No access data were found in what you copied. Copy the whole e-mail first.</source>
            <translation>No hay datos de acceso en lo que copió. Copie antes el correo entero.</translation>
        </message>
        <message>
            <source>Found in what you pasted: {fields}.</source>
            <translation>Encontrado en lo que pegó: {fields}.</translation>
        </message>
        <message>
            <source>Missing in it: {fields}.</source>
            <translation>Falta: {fields}.</translation>
        </message>
        <message>
            <source>As you will find it here in Tomada.</source>
            <translation>Así la encontrará aquí en Tomada.</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Probar la conexión</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>Probando la conexión…</translation>
        </message>
        <message>
            <source>Hide {field}</source>
            <translation>Ocultar {field}</translation>
        </message>
        <message>
            <source>Show {field}</source>
            <translation>Mostrar {field}</translation>
        </message>
        <message>
            <source>Own interval</source>
            <translation>Intervalo propio</translation>
        </message>
        <message>
            <source>Only when I ask</source>
            <translation>Solo cuando yo lo pida</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>Paste {field}</source>
            <translation>Pegar {field}</translation>
        </message>
        <message>
            <source>Automatic (every {minutes} min)</source>
            <translation>Automático (cada {minutes} min)</translation>
        </message>
        <message>
            <source>{name}: minutes</source>
            <translation>{name}: minutos</translation>
        </message>
        <message>
            <source>Link your shop to the hub that sells for you. It takes about three minutes.</source>
            <translation>Conecte su tienda con el hub que vende por usted. Lleva unos tres minutos.</translation>
        </message>
        <message>
            <source>Choose what buyers are told by e-mail, and who tells them.</source>
            <translation>Elija qué reciben los compradores por correo y quién lo envía.</translation>
        </message>
        <message>
            <source>Change here only what your shop does differently.</source>
            <translation>Cambie aquí solo lo que su tienda hace de otro modo.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Finish installation</source>
            <translation>Finalizar instalación</translation>
        </message>
        <message>
            <source>Save and close</source>
            <translation>Guardar y cerrar</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Empezar de cero</translation>
        </message>
        <message>
            <source>You go on with the integration that you left on {moment}.</source>
            <translation>Continúa la integración que dejó para después el {moment}.</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Continuar después</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Dejar como está</translation>
        </message>
        <message>
            <source>Empty: the one in this computer's password safe stays.</source>
            <translation>Vacío: queda la que está en el almacén de contraseñas de esta computadora.</translation>
        </message>
        <message>
            <source>It goes into this computer's password safe when you save, and nowhere else.</source>
            <translation>Va al almacén de contraseñas de esta computadora cuando usted guarda, y a ningún otro lugar.</translation>
        </message>
        <message>
            <source>Each buyer gets one e-mail for each event, two minutes after it; until then you can take it back. Switch the same options off in your ERP, or buyers get two.</source>
            <translation>Cada comprador recibe un correo por cada hecho, dos minutos después; hasta entonces puede cancelarlo. Desactive las mismas opciones en su ERP, o el comprador recibe dos.</translation>
        </message>
        <message>
            <source>With “The ERP itself”, switch on the same two options in your ERP: it is the ERP that sends them. With “Nobody”, buyers get only the marketplace's own messages.</source>
            <translation>Con “El propio ERP”, active las mismas dos opciones en su ERP: es él quien los envía. Con “Nadie”, el comprador recibe solo los mensajes del propio marketplace.</translation>
        </message>
        <message>
            <source>The mail server took it. Look into the mailbox {address}, also into its spam folder.</source>
            <translation>El servidor de correo lo aceptó. Mire el buzón {address}, también la carpeta de spam.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Send me a test e-mail</source>
            <translation>Enviarme un correo de prueba</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Elegir archivo…</translation>
        </message>
        <message>
            <source>The mailbox that sends</source>
            <translation>El buzón que envía</translation>
        </message>
        <message>
            <source>Another provider (any SMTP)</source>
            <translation>Otro proveedor (cualquier SMTP)</translation>
        </message>
        <message>
            <source>How the e-mails look</source>
            <translation>Cómo se ven los correos</translation>
        </message>
        <message>
            <source>Preview with order {number}</source>
            <translation>Vista previa con el pedido {number}</translation>
        </message>
        <message>
            <source>Which e-mail</source>
            <translation>Qué correo</translation>
        </message>
        <message>
            <source>Preview for</source>
            <translation>Vista previa para</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>Placeholders: press Enter to insert</source>
            <translation>Campos: pulse Enter para insertar</translation>
        </message>
        <message>
            <source>Preview with an order made up</source>
            <translation>Vista previa con un pedido inventado</translation>
        </message>
        <message>
            <source>Back to the layout that comes along</source>
            <translation>Volver al diseño original</translation>
        </message>
        <message>
            <source>Placeholders: double-click to insert</source>
            <translation>Campos: haga doble clic para insertar</translation>
        </message>
        <message>
            <source>Works without a spreadsheet: orders come in, no products are sent.</source>
            <translation>Funciona sin planilla: llegan los pedidos, no se envía ningún producto.</translation>
        </message>
        <message>
            <source>Connected: {account}</source>
            <translation>Conectado a {account}</translation>
        </message>
        <message>
            <source>You can fill in this page meanwhile: the password safe is needed at the end.</source>
            <translation>Mientras tanto, usted puede completar esta página: el almacén de contraseñas solo hace falta al final.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Verificar de nuevo</translation>
        </message>
        <message>
            <source>Brakes, limits and addresses. They are right for most shops as they are.</source>
            <translation>Frenos, límites y direcciones. Para la mayoría de las tiendas están bien como están.</translation>
        </message>
        <message>
            <source>dd/mm/yyyy</source>
            <translation>dd/mm/aaaa</translation>
        </message>
        <message>
            <source>Show advanced fields</source>
            <translation>Mostrar campos avanzados</translation>
        </message>
        <message>
            <source>Hide advanced fields</source>
            <translation>Ocultar campos avanzados</translation>
        </message>
        <message>
            <source>Choose the spreadsheet</source>
            <translation>Elegir la planilla</translation>
        </message>
        <message>
            <source>Save the spreadsheet template</source>
            <translation>Guardar la planilla modelo</translation>
        </message>
        <message>
            <source>1 product in this spreadsheet.</source>
            <translation>1 producto en esta planilla.</translation>
        </message>
        <message>
            <source>{count} products in this spreadsheet.</source>
            <translation>{count} productos en esta planilla.</translation>
        </message>
        <message>
            <source>1 finding: what it names waits until you correct it.</source>
            <translation>1 observación: lo que señala espera hasta que usted lo corrija.</translation>
        </message>
        <message>
            <source>{count} findings: what they name waits until you correct it.</source>
            <translation>{count} observaciones: lo que señalan espera hasta que usted lo corrija.</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Todo está en orden.</translation>
        </message>
        <message>
            <source>Drop the spreadsheet here, or choose it</source>
            <translation>Arrastre la planilla hasta aquí, o elíjala</translation>
        </message>
        <message>
            <source>Download a spreadsheet template</source>
            <translation>Descargar planilla modelo</translation>
        </message>
        <message>
            <source>Without a spreadsheet</source>
            <translation>Sin planilla</translation>
        </message>
        <message>
            <source>Spreadsheets</source>
            <translation>Planillas</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <source>products.xlsx</source>
            <translation>productos.xlsx</translation>
        </message>
        <message>
            <source>Saved: {file}. Fill it in, save it, and choose it here.</source>
            <translation>Guardada: {file}. Complétela, guárdela y elíjala aquí.</translation>
        </message>
        <message>
            <source>Findings in the spreadsheet</source>
            <translation>Observaciones sobre la planilla</translation>
        </message>
        <message>
            <source>First rows of the spreadsheet</source>
            <translation>Primeras filas de la planilla</translation>
        </message>
        <message>
            <source>Reading the spreadsheet…</source>
            <translation>Leyendo la planilla…</translation>
        </message>
        <message>
            <source>This is the value from before; the new one was not in the e-mail. Check whether it belongs to the others.</source>
            <translation>Este es el valor de antes; el nuevo no estaba en el correo. Compruebe si corresponde a los demás.</translation>
        </message>
        <message>
            <source>Where these values are in {system}</source>
            <translation>Dónde están estos valores en {system}</translation>
        </message>
        <message>
            <source>{field} (optional)</source>
            <translation>{field} (opcional)</translation>
        </message>
        <message>
            <source>Saved. The fields here can stay as they are.</source>
            <translation>Guardado. Los campos de aquí pueden quedar como están.</translation>
        </message>
        <message>
            <source>Finish this first, or press “{button}”: then you see the rest of Tomada.</source>
            <translation>Termine aquí primero o pulse “{button}”: entonces verá el resto de Tomada.</translation>
        </message>
        <message>
            <source>The connection does not work yet. Press Next once more to go on all the same.</source>
            <translation>La conexión todavía no funciona. Presione Siguiente una vez más para continuar de todos modos.</translation>
        </message>
    </context>
</TS>
