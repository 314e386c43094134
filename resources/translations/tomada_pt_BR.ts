<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
    <context>
        <name>Absence</name>
        <message>
            <source>Came in: {count} order, {total}. It waited {waited}.</source>
            <translation>Entrou: {count} pedido, {total}. Ele esperou {waited}.</translation>
        </message>
        <message>
            <source>Came in: {count} orders, {total}. The first one waited {waited}.</source>
            <translation>Entrou: {count} pedidos, {total}. O primeiro esperou {waited}.</translation>
        </message>
        <message>
            <source>At risk: meanwhile the hub offered more than you had. Products: {count} ({skus}).</source>
            <translation>Em risco: nesse tempo o hub ofereceu mais do que você tinha. Produtos: {count} ({skus}).</translation>
        </message>
        <message>
            <source>No order came in.</source>
            <translation>Não entrou nenhum pedido.</translation>
        </message>
        <message>
            <source>At risk: nothing. The hub never offered more than you had.</source>
            <translation>Em risco: nada. O hub nunca ofereceu mais do que você tinha.</translation>
        </message>
        <message>
            <source>While there was no contact: from {began} to {ended} ({length})</source>
            <translation>Enquanto não houve contato: de {began} a {ended} ({length})</translation>
        </message>
        <message>
            <source>There was nothing to catch up.</source>
            <translation>Não havia nada para pôr em dia.</translation>
        </message>
        <message>
            <source>Tomada is catching up. What it meant is shown here soon.</source>
            <translation>A Tomada está pondo tudo em dia. Em breve aparece aqui o que isso significou.</translation>
        </message>
        <message>
            <source>Caught up: {done}.</source>
            <translation>Posto em dia: {done}.</translation>
        </message>
        <message>
            <source>Still needs you: {count}.</source>
            <translation>Ainda precisa de você: {count}.</translation>
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
            <translation>comandos e valores</translation>
        </message>
        <message>
            <source>options</source>
            <translation>opções</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>mostrar esta ajuda</translation>
        </message>
        <message>
            <source>%(prog)s: error: %(message)s
</source>
            <translation>%(prog)s: erro: %(message)s
</translation>
        </message>
        <message>
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>%(argument_name)s: %(message)s</translation>
        </message>
        <message>
            <source>the following arguments are required: %s</source>
            <translation>falta informar: %s</translation>
        </message>
        <message>
            <source>unrecognized arguments: %s</source>
            <translation>isto não é conhecido aqui: %s</translation>
        </message>
        <message>
            <source>expected one argument</source>
            <translation>falta o valor</translation>
        </message>
        <message>
            <source>expected at least one argument</source>
            <translation>falta pelo menos um valor</translation>
        </message>
        <message>
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>%(value)r não existe aqui (escolha entre %(choices)s)</translation>
        </message>
        <message>
            <source>invalid %(type)s value: %(value)r</source>
            <translation>%(value)r não serve como %(type)s</translation>
        </message>
        <message>
            <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
            <translation>%(parser_name)r não existe aqui (escolha entre %(choices)s)</translation>
        </message>
        <message>
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>opção incompleta: %(option)s pode ser %(matches)s</translation>
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>{subject}: correct the product</source>
            <translation>{subject}: corrija o produto</translation>
        </message>
        <message>
            <source>The store has something wrong for this product.</source>
            <translation>Há algo errado neste produto na loja/ERP.</translation>
        </message>
        <message>
            <source>Correct it in the store. Tomada reads it again by itself.</source>
            <translation>Corrija na loja/ERP. A Tomada lê de novo sozinha.</translation>
        </message>
        <message>
            <source>{subject}: the hub did not accept the product</source>
            <translation>{subject}: o hub não aceitou o produto</translation>
        </message>
        <message>
            <source>Reason given by the hub: {reason}.</source>
            <translation>Motivo informado pelo hub: {reason}.</translation>
        </message>
        <message>
            <source>Correct the product in the store. Tomada sends it again when it changes.</source>
            <translation>Corrija o produto na loja/ERP. A Tomada envia de novo quando ele mudar.</translation>
        </message>
        <message>
            <source>{subject}: the hub did not keep what was sent</source>
            <translation>{subject}: o hub não guardou o que foi enviado</translation>
        </message>
        <message>
            <source>The hub said that it accepted the change, but this is still as before: {facet}.</source>
            <translation>O hub disse que aceitou a mudança, mas isto continua como antes: {facet}.</translation>
        </message>
        <message>
            <source>Look at the product in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation>Veja o produto no painel do hub e tente de novo. Se continuar, fale com o suporte do hub.</translation>
        </message>
        <message>
            <source>{count} products: the hub finds {fields} wrong</source>
            <translation>{count} produtos: o hub aponta {fields} como errado</translation>
        </message>
        <message>
            <source>These products are at the hub, but with missing or wrong fields. Among them: {skus}.</source>
            <translation>Estes produtos estão no hub, mas com campos faltando ou errados. Entre eles: {skus}.</translation>
        </message>
        <message>
            <source>Correct these fields in the store. Tomada sends them by itself.</source>
            <translation>Corrija esses campos na loja/ERP. A Tomada os envia sozinha.</translation>
        </message>
        <message>
            <source>Brake: too many products would be left without stock</source>
            <translation>Freio: produtos demais ficariam sem estoque</translation>
        </message>
        <message>
            <source>{count} of {total} products would get stock 0 at the hub: {skus}. For products that the hub has already, only stock that sales lowered is sent until you answer.</source>
            <translation>{count} de {total} produtos ficariam com estoque 0 no hub: {skus}. Dos produtos que o hub já tem, até você responder só é enviado o estoque que as vendas baixaram.</translation>
        </message>
        <message>
            <source>Check the stock in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Confira o estoque na loja/ERP. Se estiver certo, escolha continuar. Se não, corrija lá e cancele este freio.</translation>
        </message>
        <message>
            <source>Brake: prices that would change a lot: {count}</source>
            <translation>Freio: preços que mudariam muito: {count}</translation>
        </message>
        <message>
            <source>{prices}. Until you answer, no changed price is sent, of these or of others.</source>
            <translation>{prices}. Até você responder, nenhum preço alterado é enviado, nem destes nem de outros produtos.</translation>
        </message>
        <message>
            <source>Check the price in the store. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Confira o preço na loja/ERP. Se estiver certo, escolha continuar. Se não, corrija lá e cancele este freio.</translation>
        </message>
        <message>
            <source>Brake: many products have disappeared from the store</source>
            <translation>Freio: muitos produtos sumiram da loja/ERP</translation>
        </message>
        <message>
            <source>The store had {before} products and now shows only {count}. Missing: {skus}. Nothing was sent yet.</source>
            <translation>A loja/ERP tinha {before} produtos e agora mostra só {count}. Faltam: {skus}. Nada foi enviado ainda.</translation>
        </message>
        <message>
            <source>Check whether the spreadsheet or the store is complete. If it is right, go on. If not, correct it there and cancel this brake.</source>
            <translation>Confira se a planilha ou a loja/ERP está completa. Se estiver certo, escolha continuar. Se não, corrija lá e cancele este freio.</translation>
        </message>
        <message>
            <source>Order {number}: please check</source>
            <translation>Pedido {number}: confira</translation>
        </message>
        <message>
            <source>The order was imported, but something in it looks odd.</source>
            <translation>O pedido foi importado, mas algo nele parece estranho.</translation>
        </message>
        <message>
            <source>Compare the order with the hub's panel before you issue the invoice.</source>
            <translation>Compare o pedido com o painel do hub antes de emitir a nota fiscal.</translation>
        </message>
        <message>
            <source>Order {number}: unknown status</source>
            <translation>Pedido {number}: situação desconhecida</translation>
        </message>
        <message>
            <source>The hub gave it the status “{status}”, which Tomada does not know. This order waits; the others go on.</source>
            <translation>O hub informou a situação “{status}”, que a Tomada não conhece. Este pedido espera; os outros continuam.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation>Veja o pedido no painel do hub. Ele continua quando a situação mudar.</translation>
        </message>
        <message>
            <source>Order {subject}: it could not be read</source>
            <translation>Pedido {subject}: não foi possível ler</translation>
        </message>
        <message>
            <source>The order came from the hub with an error in “{where}”, and was not imported. The others go on.</source>
            <translation>O pedido veio do hub com um erro em “{where}” e não foi importado. Os outros continuam.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel and try again. If it goes on, call the hub's support.</source>
            <translation>Veja o pedido no painel do hub e tente de novo. Se continuar, fale com o suporte do hub.</translation>
        </message>
        <message>
            <source>Order {number}: {step} – not done</source>
            <translation>Pedido {number} – não foi feito: {step}</translation>
        </message>
        <message>
            <source>This step could not be done. Reason: {reason}.</source>
            <translation>Não foi possível fazer esta etapa. Motivo: {reason}.</translation>
        </message>
        <message>
            <source>Look at the order in the store and in the hub's panel, then try again.</source>
            <translation>Veja o pedido na loja/ERP e no painel do hub e tente de novo.</translation>
        </message>
        <message>
            <source>Order {number}: cancelled after the invoice</source>
            <translation>Pedido {number}: cancelado depois da nota fiscal</translation>
        </message>
        <message>
            <source>The order was cancelled at the hub, but the invoice {invoice} was issued before.</source>
            <translation>O pedido foi cancelado no hub, mas a nota fiscal {invoice} já tinha sido emitida.</translation>
        </message>
        <message>
            <source>Do not ship it. Cancel the invoice in the program that issued it: the tax authority (SEFAZ) accepts that for 24 hours as a rule, and only while the goods are with you. Later, ask your accountant about a return invoice.</source>
            <translation>Não envie a mercadoria. Cancele a nota fiscal no programa que a emitiu: em regra, a SEFAZ aceita até 24 horas depois da emissão, e só enquanto a mercadoria está com você. Depois disso, pergunte ao seu contador sobre uma nota de devolução.</translation>
        </message>
        <message>
            <source>Order {number}: was the e-mail sent?</source>
            <translation>Pedido {number}: o e-mail foi enviado?</translation>
        </message>
        <message>
            <source>{event}: it was handed to the mail server, and its answer did not come. Perhaps the buyer has it already, so it is not sent again by itself.</source>
            <translation>{event}: foi entregue ao servidor de e-mail, e a resposta não veio. Talvez o comprador já tenha recebido; por isso ele não é reenviado sozinho.</translation>
        </message>
        <message>
            <source>Look in the sent folder of your mailbox, or ask the buyer. If it did not go out, try again. If it did, dismiss this.</source>
            <translation>Olhe a pasta de enviados da sua caixa de e-mail ou pergunte ao comprador. Se não foi, tente de novo. Se foi, ignore este aviso.</translation>
        </message>
        <message>
            <source>Order {number}: the e-mail could not be sent</source>
            <translation>Pedido {number}: não foi possível enviar o e-mail</translation>
        </message>
        <message>
            <source>{event}: {why}</source>
            <translation>{event}: {why}</translation>
        </message>
        <message>
            <source>Check the buyer's address and the page “E-mail notices” of the integration. Then try again.</source>
            <translation>Confira o endereço do comprador e a página “Notificações de e-mail” da integração. Depois tente de novo.</translation>
        </message>
        <message>
            <source>Order {number}: it went back in the store</source>
            <translation>Pedido {number}: voltou atrás na loja/ERP</translation>
        </message>
        <message>
            <source>In the store it was “{before}” and is now “{after}”. An order never goes back at the hub, so nothing was told there.</source>
            <translation>Na loja/ERP ele estava como “{before}” e agora está como “{after}”. No hub um pedido nunca volta atrás, por isso nada foi informado lá.</translation>
        </message>
        <message>
            <source>If it was a mistake, set it right in the store. If not, speak with the sales channel.</source>
            <translation>Se foi engano, corrija na loja/ERP. Se não foi, fale com o canal de venda.</translation>
        </message>
        <message>
            <source>{subject}: store and hub differ</source>
            <translation>{subject}: a loja/ERP e o hub estão diferentes</translation>
        </message>
        <message>
            <source>What differs: {facet}. In the store: {store}. At the hub: {hub}.</source>
            <translation>O que está diferente: {facet}. Na loja/ERP: {store}. No hub: {hub}.</translation>
        </message>
        <message>
            <source>Somebody may have changed it at the hub. Correct it in the store if needed, and try again: the store's value is sent.</source>
            <translation>Alguém pode ter mudado no hub. Corrija na loja/ERP, se for preciso, e tente de novo: vale o que está na loja/ERP.</translation>
        </message>
        <message>
            <source>{subject}: {problem}</source>
            <translation>{subject}: {problem}</translation>
        </message>
        <message>
            <source>This stream is not up to date.</source>
            <translation>Este fluxo não está em dia.</translation>
        </message>
        <message>
            <source>Tomada tries again by itself.</source>
            <translation>A Tomada tenta de novo sozinha.</translation>
        </message>
        <message>
            <source>I have seen to it</source>
            <translation>Já resolvi</translation>
        </message>
        <message>
            <source>Your store does not have the SKU {detail}, which was sold in this order.</source>
            <translation>A sua loja/ERP não tem o SKU {detail}, que foi vendido neste pedido.</translation>
        </message>
        <message>
            <source>{price} (was {before})</source>
            <translation>{price} (de {before})</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <source>{count} products to correct in the store</source>
            <translation>{count} produtos para corrigir na loja/ERP</translation>
        </message>
        <message>
            <source>{count} products that the hub did not accept</source>
            <translation>{count} produtos que o hub não aceitou</translation>
        </message>
        <message>
            <source>{count} products: the hub did not keep what was sent</source>
            <translation>{count} produtos: o hub não guardou o que foi enviado</translation>
        </message>
        <message>
            <source>{count} products: store and hub differ</source>
            <translation>{count} produtos: a loja/ERP e o hub estão diferentes</translation>
        </message>
        <message>
            <source>{count} orders: please check</source>
            <translation>{count} pedidos: confira</translation>
        </message>
        <message>
            <source>{count} orders: unknown status</source>
            <translation>{count} pedidos: situação desconhecida</translation>
        </message>
        <message>
            <source>{count} orders could not be read</source>
            <translation>{count} pedidos não puderam ser lidos</translation>
        </message>
        <message>
            <source>{count} orders went back in the store</source>
            <translation>{count} pedidos voltaram atrás na loja/ERP</translation>
        </message>
        <message>
            <source>{count} orders: was the e-mail sent?</source>
            <translation>{count} pedidos: o e-mail foi enviado?</translation>
        </message>
        <message>
            <source>{count} orders: the e-mail could not be sent</source>
            <translation>{count} pedidos: não foi possível enviar o e-mail</translation>
        </message>
        <message>
            <source>{count} orders: a step was not done</source>
            <translation>{count} pedidos: uma etapa não foi feita</translation>
        </message>
        <message>
            <source>The new prices are right: send them to the hub.</source>
            <translation>Os preços novos estão certos: envie ao hub.</translation>
        </message>
        <message>
            <source>These keep their old price at the hub; the prices of all others are sent.</source>
            <translation>Estes ficam com o preço antigo no hub; os preços dos outros são enviados.</translation>
        </message>
        <message>
            <source>The new prices are wrong: no changed price is sent until you have corrected them in the store.</source>
            <translation>Os preços novos estão errados: nenhum preço alterado é enviado até você corrigir na loja/ERP.</translation>
        </message>
        <message>
            <source>They really are sold out: tell the hub that there are none.</source>
            <translation>Acabaram mesmo: avise o hub que não há nenhum.</translation>
        </message>
        <message>
            <source>These keep their old stock at the hub and go on being sold; the stock of all others is sent.</source>
            <translation>Estes ficam com o estoque antigo no hub e continuam à venda; o estoque dos outros é enviado.</translation>
        </message>
        <message>
            <source>The stock is wrong: only stock that sales lowered is sent until you have corrected it in the store.</source>
            <translation>O estoque está errado: só o que as vendas baixaram é enviado, até você corrigir na loja/ERP.</translation>
        </message>
        <message>
            <source>You took them out of the store on purpose: they get stock 0 at the hub.</source>
            <translation>Você tirou da loja/ERP de propósito: eles ficam com estoque 0 no hub.</translation>
        </message>
        <message>
            <source>The missing ones stay at the hub as they are and go on being sold; all others are sent.</source>
            <translation>Os que sumiram ficam no hub como estão e continuam à venda; os outros são enviados.</translation>
        </message>
        <message>
            <source>They are missing by mistake: nothing is sent until they are back in the store.</source>
            <translation>Sumiram por engano: nada é enviado até eles voltarem para a loja/ERP.</translation>
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
            <translation>Dados do comprador</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situação</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>apagados</translation>
        </message>
        <message>
            <source>the hub changed</source>
            <translation>mudou no hub</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>a pedido</translation>
        </message>
        <message>
            <source>the store changed</source>
            <translation>mudou na loja/ERP</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendido</translation>
        </message>
        <message>
            <source>a sale was cancelled</source>
            <translation>uma venda foi cancelada</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>Nothing is kept of this buyer.</source>
            <translation>Nada está guardado deste comprador.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido em</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situação</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Can be erased</source>
            <translation>Pode ser apagado</translation>
        </message>
        <message>
            <source>Erase the buyer's data in these orders: {orders}? It cannot be undone.</source>
            <translation>Apagar os dados do comprador nestes pedidos: {orders}? Não é possível desfazer.</translation>
        </message>
        <message>
            <source>Not shipped yet, so their buyer is still needed: {orders}. Erase again afterwards.</source>
            <translation>Ainda não foi enviado, e por isso ainda precisa do comprador: {orders}. Apague de novo depois.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sim</translation>
        </message>
        <message>
            <source>once it was shipped</source>
            <translation>depois de enviado</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Gravado: {file}</translation>
        </message>
        <message>
            <source>Nothing was erased.</source>
            <translation>Nada foi apagado.</translation>
        </message>
        <message>
            <source>Erased in: {orders}. The history keeps a line that names nobody.</source>
            <translation>Apagado em: {orders}. O histórico guarda uma linha sem nome de ninguém.</translation>
        </message>
        <message>
            <source>Order {subject} is missing in the store ({hub} at the hub)</source>
            <translation>O pedido {subject} falta na loja (no hub: {hub})</translation>
        </message>
        <message>
            <source>Order {subject} should not be in the store, or only once ({store})</source>
            <translation>O pedido {subject} não deveria estar na loja, ou só uma vez ({store})</translation>
        </message>
        <message>
            <source>Order {subject}: total {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: total {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>{subject}: {store} units in the store's orders, {hub} in the hub's</source>
            <translation>{subject}: {store} unidades nos pedidos da loja, {hub} nos do hub</translation>
        </message>
        <message>
            <source>Order {subject}: {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>Order {subject}: {hub} at the hub instead of {store}</source>
            <translation>Pedido {subject}: {hub} no hub em vez de {store}</translation>
        </message>
        <message>
            <source>Order {subject}: number {store} in the store, the hub knows {hub}</source>
            <translation>Pedido {subject}: número {store} na loja, o hub conhece {hub}</translation>
        </message>
        <message>
            <source>Order {subject}: invoice {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: nota fiscal {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>Order {subject}: tracking code {store} in the store, {hub} at the hub</source>
            <translation>Pedido {subject}: código de rastreamento {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>Order {subject}: {hub} shipments at the hub instead of {store}</source>
            <translation>Pedido {subject}: {hub} envios no hub em vez de {store}</translation>
        </message>
        <message>
            <source>{subject}: is in the spreadsheet, but not at the hub</source>
            <translation>{subject}: está na planilha, mas não no hub</translation>
        </message>
        <message>
            <source>{subject}: is at the hub, but not in the spreadsheet</source>
            <translation>{subject}: está no hub, mas não na planilha</translation>
        </message>
        <message>
            <source>{subject}: price {store} in the store, {hub} at the hub</source>
            <translation>{subject}: preço {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>{subject}: stock {store} in the store, {hub} at the hub</source>
            <translation>{subject}: estoque {store} na loja, {hub} no hub</translation>
        </message>
        <message>
            <source>{subject}: {hub} units sold of {store}</source>
            <translation>{subject}: {hub} unidades vendidas de {store}</translation>
        </message>
        <message>
            <source>{subject}: the hub showed more than there was for too long ({hub})</source>
            <translation>{subject}: o hub mostrou por tempo demais mais do que havia ({hub})</translation>
        </message>
        <message>
            <source>{subject}: needs attention without a reason ({store})</source>
            <translation>{subject}: precisa de atenção sem motivo ({store})</translation>
        </message>
        <message>
            <source>{subject}: should need attention, but does not ({hub})</source>
            <translation>{subject}: deveria precisar de atenção, mas não precisa ({hub})</translation>
        </message>
        <message>
            <source>how many seconds of the day pass in one (1440)</source>
            <translation>quantos segundos do dia passam em um (1440)</translation>
        </message>
        <message>
            <source>how long the day is (24)</source>
            <translation>quantas horas o dia tem (24)</translation>
        </message>
        <message>
            <source>it must be a number of at least 1</source>
            <translation>precisa ser um número a partir de 1</translation>
        </message>
        <message>
            <source>A day of trade in a practice shop, without anything of yours. Ctrl-C ends it.</source>
            <translation>Um dia de vendas em uma loja de treino, sem nada seu. Ctrl-C encerra.</translation>
        </message>
        <message>
            <source>Both sides agree: every order, every cent, every unit.</source>
            <translation>Os dois lados conferem: cada pedido, cada centavo, cada unidade.</translation>
        </message>
        <message>
            <source>in this terminal, without a window</source>
            <translation>neste terminal, sem janela</translation>
        </message>
        <message>
            <source>Stopped. Nothing was left behind.</source>
            <translation>Encerrado. Nada ficou para trás.</translation>
        </message>
        <message>
            <source>Products at the hub</source>
            <translation>Produtos no hub</translation>
        </message>
        <message>
            <source>Variations of them</source>
            <translation>Variações deles</translation>
        </message>
        <message>
            <source>Orders of the hub</source>
            <translation>Pedidos no hub</translation>
        </message>
        <message>
            <source>Orders in the store</source>
            <translation>Pedidos na loja</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Notas fiscais</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>Envios</translation>
        </message>
        <message>
            <source>Cancellations in the store</source>
            <translation>Cancelamentos na loja</translation>
        </message>
        <message>
            <source>Need attention</source>
            <translation>Precisam de atenção</translation>
        </message>
        <message>
            <source>The hub was away</source>
            <translation>O hub ficou fora do ar</translation>
        </message>
        <message>
            <source>Longest way from payment to the store</source>
            <translation>Maior demora do pagamento até a loja</translation>
        </message>
        <message>
            <source>Longest time until the hub knew the stock</source>
            <translation>Maior demora até o hub saber do estoque</translation>
        </message>
        <message>
            <source>Calls to the hub</source>
            <translation>Chamadas ao hub</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>Tempo gasto</translation>
        </message>
        <message>
            <source>Both sides do not agree.</source>
            <translation>Os dois lados não conferem.</translation>
        </message>
        <message>
            <source>{time}  products: {products}, orders: {orders}, need attention: {attention}</source>
            <translation>{time}  produtos: {products}, pedidos: {orders}, precisam de atenção: {attention}</translation>
        </message>
        <message>
            <source>Error in the program: {error}</source>
            <translation>Erro no programa: {error}</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Verificação</translation>
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
            <translation>Os novos dados de acesso foram salvos. Um “tomada run” que esteja trabalhando passa a usá-los sozinho.</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integração</translation>
        </message>
        <message>
            <source>There is no integration yet. Create one with: tomada link add</source>
            <translation>Ainda não há integração. Crie uma com: tomada link add</translation>
        </message>
        <message>
            <source>without a spreadsheet</source>
            <translation>sem planilha</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Salvo.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Chave</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Padrão</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <source>write it as key=value, for example stock.buffer=2</source>
            <translation>escreva como chave=valor, por exemplo stock.buffer=2</translation>
        </message>
        <message>
            <source>Access data as JSON: {example}</source>
            <translation>Dados de acesso em JSON: {example}</translation>
        </message>
        <message>
            <source>paused until {until}</source>
            <translation>em pausa até {until}</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Criada em</translation>
        </message>
        <message>
            <source>in this computer's password safe; never shown</source>
            <translation>no cofre de senhas deste computador; nunca são mostrados</translation>
        </message>
        <message>
            <source>Integration “{name}” saved.</source>
            <translation>Integração “{name}” salva.</translation>
        </message>
        <message>
            <source>Test it now: tomada link test "{name}"</source>
            <translation>Teste agora: tomada link test "{name}"</translation>
        </message>
        <message>
            <source>active</source>
            <translation>ativa</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Nada foi removido.</translation>
        </message>
        <message>
            <source>Integration “{name}” removed.</source>
            <translation>Integração “{name}” removida.</translation>
        </message>
        <message>
            <source>{side} ({system}): not connected</source>
            <translation>{side} ({system}): sem conexão</translation>
        </message>
        <message>
            <source>Remove the integration “{name}”?</source>
            <translation>Remover a integração “{name}”?</translation>
        </message>
        <message>
            <source>Known here: {names}.</source>
            <translation>Aqui existe: {names}.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por quê</translation>
        </message>
        <message>
            <source>No e-mails.</source>
            <translation>Nenhum e-mail.</translation>
        </message>
        <message>
            <source>It goes out at the next run. To run at once: tomada sync --stream mail</source>
            <translation>Ele sai na próxima execução. Para executar já: tomada sync --stream mail</translation>
        </message>
        <message>
            <source>It will not be sent.</source>
            <translation>Ele não será enviado.</translation>
        </message>
        <message>
            <source>The mail server took it. Look into the mailbox {address}.</source>
            <translation>O servidor de e-mail aceitou. Olhe a caixa {address}.</translation>
        </message>
        <message>
            <source>There is no window here. Use these commands.</source>
            <translation>Não há janela aqui. Use estes comandos.</translation>
        </message>
        <message>
            <source>Qt misses a part of the system. On Debian and Ubuntu, this helps: {command}</source>
            <translation>Falta ao Qt uma parte do sistema. No Debian e no Ubuntu, isto resolve: {command}</translation>
        </message>
        <message>
            <source>Order {number}: {state}, {total}</source>
            <translation>Pedido {number}: {state}, {total}</translation>
        </message>
        <message>
            <source>Order {number} has the invoice {known} already. Replace it?</source>
            <translation>O pedido {number} já tem a nota fiscal {known}. Substituir?</translation>
        </message>
        <message>
            <source>The invoice {known} was replaced.</source>
            <translation>A nota fiscal {known} foi substituída.</translation>
        </message>
        <message>
            <source>Order {number} has the tracking code {known} already. Replace it?</source>
            <translation>O pedido {number} já tem o código de rastreamento {known}. Substituir?</translation>
        </message>
        <message>
            <source>The tracking code {known} was replaced.</source>
            <translation>O código de rastreamento {known} foi substituído.</translation>
        </message>
        <message>
            <source>Cancel order {number} ({total})? The hub will be told.</source>
            <translation>Cancelar o pedido {number} ({total})? O hub será avisado.</translation>
        </message>
        <message>
            <source>Noted. The hub is told at the next run. To run at once: tomada sync</source>
            <translation>Anotado. O hub é avisado na próxima sincronização. Para sincronizar agora: tomada sync</translation>
        </message>
        <message>
            <source>The order could not be imported yet. See why: tomada attention</source>
            <translation>O pedido ainda não pôde ser importado. Veja o motivo: tomada attention</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nada foi alterado.</translation>
        </message>
        <message>
            <source>The order is in the store, with the number {number}.</source>
            <translation>O pedido está na loja/ERP, com o número {number}.</translation>
        </message>
        <message>
            <source>the window, closed at first, with the profile in FOLDER: start at login uses it</source>
            <translation>a janela, fechada no começo, com o perfil de PASTA: usado ao iniciar com o computador</translation>
        </message>
        <message>
            <source>replace the access data of an integration</source>
            <translation>trocar os dados de acesso de uma integração</translation>
        </message>
        <message>
            <source>list every setting with its type, default and meaning</source>
            <translation>listar todas as configurações com tipo, padrão e significado</translation>
        </message>
        <message>
            <source>one pass now, whatever the schedule says</source>
            <translation>sincronizar uma vez agora, sem esperar o horário</translation>
        </message>
        <message>
            <source>show how every stream stands</source>
            <translation>mostrar como está cada fluxo</translation>
        </message>
        <message>
            <source>what happened while there was no contact was read: do not show it any more</source>
            <translation>já li o que aconteceu enquanto não houve contato: não mostrar mais</translation>
        </message>
        <message>
            <source>list the newest orders</source>
            <translation>listar os pedidos mais novos</translation>
        </message>
        <message>
            <source>list what changed lately</source>
            <translation>listar o que mudou recentemente</translation>
        </message>
        <message>
            <source>only changes whose SKU or order number holds this text</source>
            <translation>só mudanças cujo SKU ou número do pedido contém este texto</translation>
        </message>
        <message>
            <source>show what the last comparison of store and hub found</source>
            <translation>mostra o que a última conferência entre a loja e o hub achou</translation>
        </message>
        <message>
            <source>list what needs you, and answer it</source>
            <translation>listar o que precisa de você, e responder</translation>
        </message>
        <message>
            <source>show an order's life, step by step</source>
            <translation>mostra a vida de um pedido, passo a passo</translation>
        </message>
        <message>
            <source>2026-03-31, or with the time: 2026-03-31T14:30</source>
            <translation>31/03/2026, ou com a hora: "31/03/2026 14:30"</translation>
        </message>
        <message>
            <source>FILE</source>
            <translation>ARQUIVO</translation>
        </message>
        <message>
            <source>id at the hub, or number at the channel or in the store, from: tomada orders</source>
            <translation>id no hub, ou número no canal ou na loja, mostrado por: tomada orders</translation>
        </message>
        <message>
            <source>what is kept of a buyer who asks for it: find, hand out, erase</source>
            <translation>o que está guardado de um comprador que o pede: achar, entregar, apagar</translation>
        </message>
        <message>
            <source>a name that ends in .csv is for Excel, another one becomes JSON</source>
            <translation>um nome que termina em .csv é para o Excel; qualquer outro vira JSON</translation>
        </message>
        <message>
            <source>write an empty spreadsheet with the right columns (.xlsx, .ods or .csv)</source>
            <translation>gravar uma planilha vazia com as colunas certas (.xlsx, .ods ou .csv)</translation>
        </message>
        <message>
            <source>say what is wrong in a spreadsheet, cell by cell</source>
            <translation>dizer o que está errado em uma planilha, célula por célula</translation>
        </message>
        <message>
            <source>check this computer, the connections and Tomada's data</source>
            <translation>verificar este computador, as conexões e os dados da Tomada</translation>
        </message>
        <message>
            <source>save a file for support, without secrets or personal data</source>
            <translation>salvar um arquivo para o suporte, sem senhas nem dados pessoais</translation>
        </message>
        <message>
            <source>a practice shop: a whole day of trade in about a minute</source>
            <translation>uma loja de treino: um dia inteiro de vendas em cerca de um minuto</translation>
        </message>
        <message>
            <source>set up integrations</source>
            <translation>configurar integrações</translation>
        </message>
        <message>
            <source>create an integration</source>
            <translation>criar uma integração</translation>
        </message>
        <message>
            <source>list the integrations</source>
            <translation>listar as integrações</translation>
        </message>
        <message>
            <source>work in the background until told to stop</source>
            <translation>trabalhar em segundo plano até mandarem parar</translation>
        </message>
        <message>
            <source>show an order; invoice, ship, deliver or cancel one of the local store</source>
            <translation>mostra um pedido; fatura, envia, entrega ou cancela um da loja local</translation>
        </message>
        <message>
            <source>e-mails to buyers: list, test, send again, cancel</source>
            <translation>e-mails aos compradores: listar, testar, reenviar, cancelar</translation>
        </message>
        <message>
            <source>list the newest e-mails</source>
            <translation>lista os e-mails mais recentes</translation>
        </message>
        <message>
            <source>list the orders whose buyer it is, without naming anybody</source>
            <translation>lista os pedidos desse comprador, sem mostrar o nome de ninguém</translation>
        </message>
        <message>
            <source>write all that is kept of the buyer to a file</source>
            <translation>grava num arquivo tudo o que está guardado do comprador</translation>
        </message>
        <message>
            <source>erase the buyer's data; the orders themselves stay</source>
            <translation>apaga os dados do comprador; os pedidos ficam</translation>
        </message>
        <message>
            <source>begin or check a spreadsheet of products</source>
            <translation>começar ou conferir uma planilha de produtos</translation>
        </message>
        <message>
            <source>Tomada links your store or spreadsheet to the hub that sells for you.</source>
            <translation>A Tomada liga a sua loja ou planilha ao hub que vende por você.</translation>
        </message>
        <message>
            <source>Help for one command: tomada COMMAND --help</source>
            <translation>Ajuda de um comando: tomada COMANDO --help</translation>
        </message>
        <message>
            <source>show the version</source>
            <translation>mostrar a versão</translation>
        </message>
        <message>
            <source>FOLDER</source>
            <translation>PASTA</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>COMANDO</translation>
        </message>
        <message>
            <source>NAME</source>
            <translation>NOME</translation>
        </message>
        <message>
            <source>name of the integration</source>
            <translation>nome da integração</translation>
        </message>
        <message>
            <source>only this integration</source>
            <translation>só esta integração</translation>
        </message>
        <message>
            <source>do not ask</source>
            <translation>não perguntar</translation>
        </message>
        <message>
            <source>where your products are: local</source>
            <translation>onde estão os seus produtos: local</translation>
        </message>
        <message>
            <source>the hub that sells: pluggto</source>
            <translation>o hub que vende: pluggto</translation>
        </message>
        <message>
            <source>a setting; may be repeated. All of them: tomada link settings</source>
            <translation>uma configuração; pode ser repetida. Todas elas: tomada link settings</translation>
        </message>
        <message>
            <source>show one integration</source>
            <translation>mostrar uma integração</translation>
        </message>
        <message>
            <source>try both connections</source>
            <translation>testar as duas conexões</translation>
        </message>
        <message>
            <source>remove an integration and all that belongs to it</source>
            <translation>remover uma integração e tudo o que é dela</translation>
        </message>
        <message>
            <source>change settings</source>
            <translation>mudar configurações</translation>
        </message>
        <message>
            <source>do nothing by the schedule for some time</source>
            <translation>não sincronizar sozinha por algum tempo</translation>
        </message>
        <message>
            <source>go on after a pause</source>
            <translation>continuar depois de uma pausa</translation>
        </message>
        <message>
            <source>only say what would change at the hub</source>
            <translation>só dizer o que mudaria no hub</translation>
        </message>
        <message>
            <source>with --preview: write the list to a CSV file too</source>
            <translation>com --preview: gravar a lista também em um arquivo CSV</translation>
        </message>
        <message>
            <source>only those that are not finished</source>
            <translation>só os que não terminaram</translation>
        </message>
        <message>
            <source>TEXT</source>
            <translation>TEXTO</translation>
        </message>
        <message>
            <source>only products, or only orders</source>
            <translation>só produtos, ou só pedidos</translation>
        </message>
        <message>
            <source>write a whole number above 0</source>
            <translation>escreva um número inteiro acima de 0</translation>
        </message>
        <message>
            <source>at most so many; 50 if not said</source>
            <translation>no máximo tantos; sem isto, 50</translation>
        </message>
        <message>
            <source>ANSWER</source>
            <translation>RESPOSTA</translation>
        </message>
        <message>
            <source>try this again</source>
            <translation>tentar isto de novo</translation>
        </message>
        <message>
            <source>I know; do not show it any more</source>
            <translation>já sei; não mostrar mais</translation>
        </message>
        <message>
            <source>brake: it is right, go on</source>
            <translation>freio: está certo, continuar</translation>
        </message>
        <message>
            <source>brake: go on without these products</source>
            <translation>freio: continuar sem estes produtos</translation>
        </message>
        <message>
            <source>brake: do nothing, look again at the next run</source>
            <translation>freio: não fazer nada e conferir de novo na próxima vez</translation>
        </message>
        <message>
            <source>note the invoice of an order</source>
            <translation>anotar a nota fiscal de um pedido</translation>
        </message>
        <message>
            <source>note that the order was shipped</source>
            <translation>anotar que o pedido foi enviado</translation>
        </message>
        <message>
            <source>note that the order arrived</source>
            <translation>anotar que o pedido chegou</translation>
        </message>
        <message>
            <source>cancel the order</source>
            <translation>cancelar o pedido</translation>
        </message>
        <message>
            <source>try now to import an order that waits</source>
            <translation>tentar agora importar um pedido que espera</translation>
        </message>
        <message>
            <source>access key of the NF-e, 44 characters</source>
            <translation>chave de acesso da NF-e, 44 caracteres</translation>
        </message>
        <message>
            <source>number of the invoice</source>
            <translation>número da nota</translation>
        </message>
        <message>
            <source>series of the invoice</source>
            <translation>série da nota</translation>
        </message>
        <message>
            <source>address where the buyer sees the invoice</source>
            <translation>endereço em que o comprador vê a nota</translation>
        </message>
        <message>
            <source>CFOP codes, separated by commas</source>
            <translation>códigos CFOP, separados por vírgula</translation>
        </message>
        <message>
            <source>read all of it from the invoice's XML file</source>
            <translation>ler tudo do arquivo XML da nota</translation>
        </message>
        <message>
            <source>name of the carrier</source>
            <translation>nome da transportadora</translation>
        </message>
        <message>
            <source>service of the carrier, for example SEDEX</source>
            <translation>serviço da transportadora, por exemplo SEDEX</translation>
        </message>
        <message>
            <source>tracking code</source>
            <translation>código de rastreamento</translation>
        </message>
        <message>
            <source>address where the parcel is tracked</source>
            <translation>endereço em que se acompanha a entrega</translation>
        </message>
        <message>
            <source>send a sample to the sender's own address</source>
            <translation>envia uma amostra para o próprio endereço do remetente</translation>
        </message>
        <message>
            <source>send an e-mail again that perhaps did not arrive</source>
            <translation>reenvia um e-mail que talvez não tenha chegado</translation>
        </message>
        <message>
            <source>take an e-mail back that has not gone out yet</source>
            <translation>cancela um e-mail que ainda não saiu</translation>
        </message>
        <message>
            <source>CPF, CNPJ, e-mail, or an order's number or id</source>
            <translation>CPF, CNPJ, e-mail, ou número ou id de um pedido</translation>
        </message>
        <message>
            <source>--json writes a list. Each item holds:
  {keys}</source>
            <translation>--json escreve uma lista. Cada item tem:
  {keys}</translation>
        </message>
        <message>
            <source>as JSON, for other programs</source>
            <translation>em JSON, para outros programas</translation>
        </message>
        <message>
            <source>read the access data from standard input, as one JSON object; otherwise they are asked</source>
            <translation>ler os dados de acesso da entrada padrão, como um objeto JSON; sem isto, eles são perguntados</translation>
        </message>
        <message>
            <source>number shown in the list</source>
            <translation>número que aparece na lista</translation>
        </message>
        <message>
            <source>only this e-mail of the order</source>
            <translation>só este e-mail do pedido</translation>
        </message>
        <message>
            <source>only this stream; may be repeated: {names}</source>
            <translation>só este fluxo; pode ser repetido: {names}</translation>
        </message>
        <message>
            <source>how long; 60 if not said</source>
            <translation>quanto tempo; sem isto, 60</translation>
        </message>
        <message>
            <source>Nothing was compared yet. To compare now: tomada sync --stream reconciliation</source>
            <translation>Ainda não foi conferido nada. Para conferir agora: tomada sync --stream reconciliation</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Não há diferenças.</translation>
        </message>
        <message>
            <source>{link}: compared on {at}. {file}</source>
            <translation>{link}: conferido em {at}. {file}</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Nada foi gravado.</translation>
        </message>
        <message>
            <source>[y/N]</source>
            <translation>[s/N]</translation>
        </message>
        <message>
            <source>{file} exists. Replace it?</source>
            <translation>{file} já existe. Substituir?</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Célula</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>O que há</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Está tudo em ordem.</translation>
        </message>
        <message>
            <source>{count} products read.</source>
            <translation>Produtos lidos: {count}.</translation>
        </message>
        <message>
            <source>The file holds:</source>
            <translation>O arquivo tem:</translation>
        </message>
        <message>
            <source>Passwords, buyers, product names and addresses are not in it.</source>
            <translation>Senhas, compradores, nomes de produtos e endereços não vão junto.</translation>
        </message>
        <message>
            <source>Write {file}?</source>
            <translation>Gravar {file}?</translation>
        </message>
        <message>
            <source>{name}: {read} read, {written} written, {refused} refused, {failed} failed</source>
            <translation>{name}: {read} lidos, {written} enviados, {refused} recusados, {failed} com falha</translation>
        </message>
        <message>
            <source>A brake stopped part of it and asks you: tomada attention</source>
            <translation>Um freio parou uma parte e pergunta a você: tomada attention</translation>
        </message>
        <message>
            <source>Nothing would change at the hub.</source>
            <translation>Nada mudaria no hub.</translation>
        </message>
        <message>
            <source>Another Tomada works on “{name}”. This one goes on when that one stops.</source>
            <translation>Outra Tomada trabalha em “{name}”. Esta continua quando aquela parar.</translation>
        </message>
        <message>
            <source>Tomada is at work. Press Ctrl-C to stop it.</source>
            <translation>A Tomada está trabalhando. Para parar, aperte Ctrl-C.</translation>
        </message>
        <message>
            <source>Needs attention: {count}. Look at them with: tomada attention</source>
            <translation>Precisa de atenção: {count}. Veja com: tomada attention</translation>
        </message>
        <message>
            <source>{count} changes. Nothing was sent.</source>
            <translation>Mudanças: {count}. Nada foi enviado.</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Fluxo</translation>
        </message>
        <message>
            <source>Last success</source>
            <translation>Último sucesso</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Pendentes</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Último erro</translation>
        </message>
        <message>
            <source>Id at the hub</source>
            <translation>Id no hub</translation>
        </message>
        <message>
            <source>Number in the store</source>
            <translation>Nº na loja/ERP</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>Falta fazer</translation>
        </message>
        <message>
            <source>No orders.</source>
            <translation>Nenhum pedido.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quando</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Assunto</translation>
        </message>
        <message>
            <source>What</source>
            <translation>O quê</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Depois</translation>
        </message>
        <message>
            <source>Nothing has changed yet.</source>
            <translation>Nada mudou ainda.</translation>
        </message>
        <message>
            <source>To show this no more: tomada status --seen</source>
            <translation>Para não mostrar mais isto: tomada status --seen</translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Nada precisa de você.</translation>
        </message>
        <message>
            <source>It happens at the next run. To run at once: tomada sync</source>
            <translation>Acontece na próxima sincronização. Para sincronizar agora: tomada sync</translation>
        </message>
        <message>
            <source>This deletes from this computer: the access data, the settings, what is known of {listings} products and {sales} orders. Nothing changes at the hub or in the spreadsheet.</source>
            <translation>Isto apaga deste computador: os dados de acesso, as configurações e o que se sabe de {listings} produtos e {sales} pedidos. Nada muda no hub nem na planilha.</translation>
        </message>
        <message>
            <source>Orders that are not finished: {count}. They could not be invoiced, shipped or cancelled here any more, and would no longer lower the stock told to the hub.</source>
            <translation>Pedidos que não terminaram: {count}. Eles não poderão mais ser faturados, enviados nem cancelados por aqui, e deixam de baixar o estoque informado ao hub.</translation>
        </message>
    </context>
    <context>
        <name>Doctor</name>
        <message>
            <source>good</source>
            <translation>bom</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>confira</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>errado</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Relógio</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexão</translation>
        </message>
        <message>
            <source>Password safe</source>
            <translation>Cofre de senhas</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Suspensão</translation>
        </message>
        <message>
            <source>Autostart</source>
            <translation>Início automático</translation>
        </message>
        <message>
            <source>Tomada's data</source>
            <translation>Dados da Tomada</translation>
        </message>
        <message>
            <source>Could not be compared: no hub answered.</source>
            <translation>Não foi possível comparar: nenhum hub respondeu.</translation>
        </message>
        <message>
            <source>Differs from the hub's clock by {seconds} s.</source>
            <translation>Diferença para o relógio do hub: {seconds} s.</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Nenhum.</translation>
        </message>
        <message>
            <source>The system uses: {hosts}.</source>
            <translation>O sistema usa: {hosts}.</translation>
        </message>
        <message>
            <source>There is no integration yet, so nothing to connect to.</source>
            <translation>Ainda não há integração, então não há com o que se conectar.</translation>
        </message>
        <message>
            <source>{host} answers with a certificate that is not trusted here.</source>
            <translation>{host} responde com um certificado que não é confiável aqui.</translation>
        </message>
        <message>
            <source>{host} answers, protected by TLS.</source>
            <translation>{host} responde, com proteção TLS.</translation>
        </message>
        <message>
            <source>{host} is this computer and needs no TLS.</source>
            <translation>{host} é este computador e não precisa de TLS.</translation>
        </message>
        <message>
            <source>Works: {name}.</source>
            <translation>Funciona: {name}.</translation>
        </message>
        <message>
            <source>{free} free in {folder}.</source>
            <translation>{free} livres em {folder}.</translation>
        </message>
        <message>
            <source>After sleep, Tomada makes up for what it missed by itself.</source>
            <translation>Depois da suspensão, a Tomada recupera sozinha o que faltou.</translation>
        </message>
        <message>
            <source>Tomada starts when you log in to this computer.</source>
            <translation>A Tomada abre quando você entra neste computador.</translation>
        </message>
        <message>
            <source>Off. Open Tomada yourself, or turn it on in Help, under Preferences.</source>
            <translation>Desligado. Abra a Tomada você mesmo, ou ligue em Ajuda, na aba Preferências.</translation>
        </message>
        <message>
            <source>The file is whole: {size}.</source>
            <translation>O arquivo está em ordem: {size}.</translation>
        </message>
        <message>
            <source>A damaged file was set aside: {kept}. The new one: {size}.</source>
            <translation>Um arquivo danificado foi posto de lado: {kept}. O novo: {size}.</translation>
        </message>
        <message>
            <source>The file was gone; this is a new one: {size}.</source>
            <translation>O arquivo tinha sumido; este é um novo: {size}.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>O arquivo está danificado.</translation>
        </message>
        <message>
            <source>Check the internet and try again.</source>
            <translation>Confira a internet e tente de novo.</translation>
        </message>
        <message>
            <source>Let this computer set date and time by itself.</source>
            <translation>Deixe este computador acertar data e hora sozinho.</translation>
        </message>
        <message>
            <source>A company proxy or an antivirus may be reading along: ask its administrator. Check the clock too.</source>
            <translation>Um proxy da empresa ou um antivírus pode estar lendo junto: fale com quem cuida dele. Confira também o relógio.</translation>
        </message>
        <message>
            <source>Free some space on this disk.</source>
            <translation>Libere espaço neste disco.</translation>
        </message>
        <message>
            <source>Close Tomada and start it again: it sets the file aside and begins a new one.</source>
            <translation>Feche a Tomada e abra de novo: ela guarda o arquivo à parte e começa outro.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>the other system</source>
            <translation>o outro sistema</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nenhum</translation>
        </message>
        <message>
            <source>a short pause</source>
            <translation>uma pequena pausa</translation>
        </message>
        <message>
            <source>Tomada's folder</source>
            <translation>a pasta da Tomada</translation>
        </message>
        <message>
            <source>value</source>
            <translation>valor</translation>
        </message>
        <message>
            <source>(not named)</source>
            <translation>(sem nome)</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Sem conexão</translation>
        </message>
        <message>
            <source>It was not possible to connect to {host}. Nothing was changed there.</source>
            <translation>Não foi possível fazer a conexão com {host}. Nada foi alterado lá.</translation>
        </message>
        <message>
            <source>Check whether this computer's internet works. Tomada tries again by itself.</source>
            <translation>Confira se a internet deste computador funciona. A Tomada tenta de novo sozinha.</translation>
        </message>
        <message>
            <source>The other system is having trouble</source>
            <translation>O outro sistema está com problemas</translation>
        </message>
        <message>
            <source>Right now, {host} is failing or takes too long to answer.</source>
            <translation>Neste momento, {host} está falhando ou demora demais para responder.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada checks what was done and tries again by itself.</source>
            <translation>Você não precisa fazer nada. A Tomada confere o que foi feito e tenta de novo sozinha.</translation>
        </message>
        <message>
            <source>The other system asked us to wait</source>
            <translation>O outro sistema pediu para esperar</translation>
        </message>
        <message>
            <source>There were too many requests in a short time. We can go on after {until}.</source>
            <translation>Foram pedidos demais em pouco tempo. Dá para continuar depois de {until}.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada goes on by itself at that time.</source>
            <translation>Você não precisa fazer nada. A Tomada continua sozinha nessa hora.</translation>
        </message>
        <message>
            <source>The other system does not take it yet</source>
            <translation>O outro sistema ainda não aceita</translation>
        </message>
        <message>
            <source>{host} answered “not now” ({reason}). Nothing was taken.</source>
            <translation>{host} respondeu “agora não” ({reason}). Nada foi recebido lá.</translation>
        </message>
        <message>
            <source>You need not do anything. Tomada tries again by itself.</source>
            <translation>Você não precisa fazer nada. A Tomada tenta de novo sozinha.</translation>
        </message>
        <message>
            <source>The answer could not be understood</source>
            <translation>Não foi possível entender a resposta</translation>
        </message>
        <message>
            <source>The answer of {host} came broken or is not what was expected.</source>
            <translation>O que {host} respondeu veio quebrado ou não é o esperado.</translation>
        </message>
        <message>
            <source>Tomada tries again by itself. If this goes on, check whether your internet asks for a sign-in page, and whether the address in the settings is right.</source>
            <translation>A Tomada tenta de novo sozinha. Se continuar, veja se a sua internet pede login em alguma página e se o endereço nas configurações está certo.</translation>
        </message>
        <message>
            <source>The access data were not accepted</source>
            <translation>Os dados de acesso não foram aceitos</translation>
        </message>
        <message>
            <source>At least one of the access values for {host} is wrong, or two were swapped.</source>
            <translation>Algum dos dados de acesso para {host} está errado, ou dois foram trocados.</translation>
        </message>
        <message>
            <source>Copy each value again from where you received it, test the connection and save. Until then everything waits in line; nothing is lost.</source>
            <translation>Copie cada valor de novo de onde você o recebeu, teste a conexão e salve. Até lá tudo espera na fila; nada se perde.</translation>
        </message>
        <message>
            <source>The access has expired</source>
            <translation>O acesso venceu</translation>
        </message>
        <message>
            <source>The permission to use {host} ran out or was withdrawn.</source>
            <translation>A permissão para usar {host} venceu ou foi retirada.</translation>
        </message>
        <message>
            <source>Enter the access data again and test the connection. Until then everything waits in line; nothing is lost.</source>
            <translation>Informe os dados de acesso de novo e teste a conexão. Até lá tudo espera na fila; nada se perde.</translation>
        </message>
        <message>
            <source>The account may not use this connection</source>
            <translation>A conta não pode usar esta conexão</translation>
        </message>
        <message>
            <source>The account is not allowed to use the API. Reason given: {reason}.</source>
            <translation>A conta não tem permissão para usar a API. Motivo informado: {reason}.</translation>
        </message>
        <message>
            <source>Ask the support of that system to allow the API in your plan. Then test the connection again.</source>
            <translation>Peça ao suporte desse sistema que libere a API no seu plano. Depois teste a conexão de novo.</translation>
        </message>
        <message>
            <source>The other system did not accept this</source>
            <translation>O outro sistema não aceitou</translation>
        </message>
        <message>
            <source>It was refused as it is now. Reason given: {reason}.</source>
            <translation>Do jeito que está, foi recusado. Motivo informado: {reason}.</translation>
        </message>
        <message>
            <source>Correct what is named above and try again.</source>
            <translation>Corrija o que está indicado acima e tente de novo.</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Não encontrado</translation>
        </message>
        <message>
            <source>What was looked for is not in the other system.</source>
            <translation>O que foi procurado não está no outro sistema.</translation>
        </message>
        <message>
            <source>Check whether it was removed there. If it exists, try again.</source>
            <translation>Veja se foi removido lá. Se existir, tente de novo.</translation>
        </message>
        <message>
            <source>It exists already</source>
            <translation>Já existe</translation>
        </message>
        <message>
            <source>The other system already has this, with the number {existing}.</source>
            <translation>O outro sistema já tem este registro, com o número {existing}.</translation>
        </message>
        <message>
            <source>Look at that record there. Nothing was created twice.</source>
            <translation>Veja esse registro lá. Nada foi criado duas vezes.</translation>
        </message>
        <message>
            <source>The password safe is locked</source>
            <translation>O cofre de senhas está trancado</translation>
        </message>
        <message>
            <source>Your access data are in this computer's password safe, and it is locked.</source>
            <translation>Seus dados de acesso estão no cofre de senhas deste computador, e ele está trancado.</translation>
        </message>
        <message>
            <source>Unlock it with your computer's password. Tomada then goes on by itself.</source>
            <translation>Destranque-o com a senha do computador. Depois a Tomada continua sozinha.</translation>
        </message>
        <message>
            <source>Access to the password safe was refused</source>
            <translation>O acesso ao cofre de senhas foi recusado</translation>
        </message>
        <message>
            <source>This computer did not let Tomada read the access data in its password safe.</source>
            <translation>Este computador não deixou a Tomada ler os dados de acesso no cofre de senhas.</translation>
        </message>
        <message>
            <source>Try again and choose “Allow” when the computer asks.</source>
            <translation>Tente de novo e escolha “Permitir” quando o computador perguntar.</translation>
        </message>
        <message>
            <source>There is no password safe</source>
            <translation>Não há cofre de senhas</translation>
        </message>
        <message>
            <source>No safe place to keep your access data was found on this computer.</source>
            <translation>Não foi encontrado neste computador um lugar seguro para guardar seus dados de acesso.</translation>
        </message>
        <message>
            <source>Install or turn on the system's password safe (on Linux, for example, GNOME Keyring) and open Tomada again. Tomada never keeps secrets in an ordinary file.</source>
            <translation>Instale ou ligue o cofre de senhas do sistema (no Linux, por exemplo, o GNOME Keyring) e abra a Tomada de novo. A Tomada nunca guarda segredos em um arquivo comum.</translation>
        </message>
        <message>
            <source>The password safe did not keep the whole value</source>
            <translation>O cofre de senhas não guardou o valor inteiro</translation>
        </message>
        <message>
            <source>What was read back from this computer's password safe is not what was saved.</source>
            <translation>O que foi lido de volta do cofre de senhas deste computador não é o que foi salvo.</translation>
        </message>
        <message>
            <source>Enter the access data again. If it happens again, restart the computer.</source>
            <translation>Informe os dados de acesso de novo. Se acontecer outra vez, reinicie o computador.</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>O disco está cheio</translation>
        </message>
        <message>
            <source>There is no room left in {path}. Tomada stopped before losing anything.</source>
            <translation>Não há mais espaço nesta pasta: {path}. A Tomada parou antes de perder qualquer coisa.</translation>
        </message>
        <message>
            <source>Free some space on this disk. Tomada then goes on by itself.</source>
            <translation>Libere espaço neste disco. Depois a Tomada continua sozinha.</translation>
        </message>
        <message>
            <source>The folder cannot be written</source>
            <translation>Não é possível gravar na pasta</translation>
        </message>
        <message>
            <source>Tomada has no permission to write in {path}.</source>
            <translation>A Tomada não tem permissão para gravar nesta pasta: {path}.</translation>
        </message>
        <message>
            <source>Give your user permission to write in this folder and open Tomada again.</source>
            <translation>Dê ao seu usuário permissão para gravar nessa pasta e abra a Tomada de novo.</translation>
        </message>
        <message>
            <source>Tomada's data are in use</source>
            <translation>Os dados da Tomada estão em uso</translation>
        </message>
        <message>
            <source>Another program is holding Tomada's data file, and it was not released in time.</source>
            <translation>Outro programa está usando o arquivo de dados da Tomada e não o liberou a tempo.</translation>
        </message>
        <message>
            <source>Close other copies of Tomada, and wait for a backup or antivirus to finish. Then try again.</source>
            <translation>Feche outras cópias da Tomada e espere o backup ou o antivírus terminar. Depois tente de novo.</translation>
        </message>
        <message>
            <source>Tomada's data file was damaged</source>
            <translation>O arquivo de dados da Tomada se estragou</translation>
        </message>
        <message>
            <source>The file could not be read. It was kept as {kept}, and nothing was deleted.</source>
            <translation>Não foi possível ler o arquivo. Ele foi guardado como {kept}, e nada foi apagado.</translation>
        </message>
        <message>
            <source>Open Tomada again and set up the integration once more. Before creating an order, Tomada looks whether the store has it already.</source>
            <translation>Abra a Tomada de novo e configure a integração outra vez. Antes de criar um pedido, a Tomada procura se a loja/ERP já o tem.</translation>
        </message>
        <message>
            <source>A newer Tomada is needed</source>
            <translation>É preciso uma Tomada mais nova</translation>
        </message>
        <message>
            <source>Tomada's data were saved by a newer version. Nothing in them was changed.</source>
            <translation>Os dados da Tomada foram salvos por uma versão mais nova. Nada neles foi alterado.</translation>
        </message>
        <message>
            <source>Install the newest version of Tomada and open it again.</source>
            <translation>Instale a versão mais nova da Tomada e abra de novo.</translation>
        </message>
        <message>
            <source>The spreadsheet cannot be used</source>
            <translation>Não é possível usar a planilha</translation>
        </message>
        <message>
            <source>The spreadsheet {file} could not be read.</source>
            <translation>Não foi possível ler a planilha {file}.</translation>
        </message>
        <message>
            <source>Open it, check it and save it again. Until then nothing changes at the hub.</source>
            <translation>Abra, confira e salve de novo. Até lá nada muda no hub.</translation>
        </message>
        <message>
            <source>{field}: please check</source>
            <translation>{field}: confira</translation>
        </message>
        <message>
            <source>The value of “{field}” is not accepted.</source>
            <translation>O valor de “{field}” não é aceito.</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Corrija e tente de novo.</translation>
        </message>
        <message>
            <source>This integration is in use</source>
            <translation>Esta integração está em uso</translation>
        </message>
        <message>
            <source>Another Tomada is working on this integration now ({owner}).</source>
            <translation>Outra Tomada está trabalhando nesta integração agora ({owner}).</translation>
        </message>
        <message>
            <source>Wait until it finishes, or close it there, and try again.</source>
            <translation>Espere ela terminar, ou feche-a lá, e tente de novo.</translation>
        </message>
        <message>
            <source>Something went wrong inside Tomada</source>
            <translation>Algo deu errado dentro da Tomada</translation>
        </message>
        <message>
            <source>This is a fault of the program, not yours. Everything else goes on working.</source>
            <translation>É uma falha do programa, não sua. Todo o resto continua funcionando.</translation>
        </message>
        <message>
            <source>If it happens again, save a support package and send it to whoever supports Tomada for you.</source>
            <translation>Se acontecer de novo, salve um pacote de suporte e envie a quem dá suporte à Tomada para você.</translation>
        </message>
        <message>
            <source>The certificate of {host} has expired, so it cannot prove who it is.</source>
            <translation>O certificado de {host} venceu, e por isso ele não consegue provar quem é.</translation>
        </message>
        <message>
            <source>Check this computer's date. If it is right, tell whoever runs that server.</source>
            <translation>Confira a data deste computador. Se estiver certa, avise quem cuida desse servidor.</translation>
        </message>
        <message>
            <source>The certificate shown by {host} belongs to another name.</source>
            <translation>O certificado apresentado por {host} é de outro nome.</translation>
        </message>
        <message>
            <source>Check how the server's name is written: use the one that the provider tells.</source>
            <translation>Confira como está escrito o nome do servidor: use o que o provedor informa.</translation>
        </message>
        <message>
            <source>Nobody whom this computer trusts vouches for the certificate of {host}.</source>
            <translation>Ninguém em quem este computador confia responde pelo certificado de {host}.</translation>
        </message>
        <message>
            <source>Check the server's name, and whether an antivirus or proxy stands in between.</source>
            <translation>Confira o nome do servidor e se há um antivírus ou proxy no meio do caminho.</translation>
        </message>
        <message>
            <source>{host} does not offer a protected connection on this port.</source>
            <translation>{host} não oferece conexão protegida nesta porta.</translation>
        </message>
        <message>
            <source>Try the other protection: TLS with port 465, STARTTLS with port 587.</source>
            <translation>Tente a outra proteção: TLS com a porta 465, STARTTLS com a porta 587.</translation>
        </message>
        <message>
            <source>The protected connection to {host} did not come about.</source>
            <translation>A conexão protegida com {host} não se completou.</translation>
        </message>
        <message>
            <source>Check port and protection: TLS goes with port 465, STARTTLS with port 587.</source>
            <translation>Confira a porta e a proteção: TLS vai com a porta 465, STARTTLS com a porta 587.</translation>
        </message>
        <message>
            <source>The mail server {host} did not accept this user and password.</source>
            <translation>O servidor de e-mail {host} não aceitou este usuário e senha.</translation>
        </message>
        <message>
            <source>Many providers want a password made for programs, not that of the webmail: see what the e-mail page says about yours. Until then the e-mails wait; nothing is lost.</source>
            <translation>Muitos provedores pedem uma senha criada para programas, não a do webmail: veja o que a página de e-mail diz sobre o seu. Até lá os e-mails esperam; nada se perde.</translation>
        </message>
        <message>
            <source>The mail server {host} does not let programs sign in with a password.</source>
            <translation>O servidor de e-mail {host} não deixa programas entrarem com senha.</translation>
        </message>
        <message>
            <source>Check port and protection, or use another provider.</source>
            <translation>Confira a porta e a proteção, ou use outro provedor.</translation>
        </message>
        <message>
            <source>The password of the mailbox is not in this computer's password safe.</source>
            <translation>A senha da caixa de e-mail não está no cofre de senhas deste computador.</translation>
        </message>
        <message>
            <source>Type it on the e-mail page of the integration and save. Until then they wait.</source>
            <translation>Digite-a na página de e-mail da integração e salve. Até lá eles esperam.</translation>
        </message>
        <message>
            <source>The mail server {host} does not let you send from this address.</source>
            <translation>O servidor de e-mail {host} não deixa enviar com este endereço de remetente.</translation>
        </message>
        <message>
            <source>The sender must be the address of the mailbox itself, or one of its aliases.</source>
            <translation>O remetente precisa ser o endereço da própria caixa de e-mail, ou um apelido dela.</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Access key</source>
            <translation>Chave de acesso</translation>
        </message>
        <message>
            <source>Invoice number</source>
            <translation>Número da nota fiscal</translation>
        </message>
        <message>
            <source>Invoice series</source>
            <translation>Série da nota fiscal</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>CFOP</source>
            <translation>CFOP</translation>
        </message>
        <message>
            <source>XML file of the invoice</source>
            <translation>Arquivo XML da nota fiscal</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>Transportadora</translation>
        </message>
        <message>
            <source>Shipping method</source>
            <translation>Forma de envio</translation>
        </message>
        <message>
            <source>Tracking code</source>
            <translation>Código de rastreamento</translation>
        </message>
        <message>
            <source>Tracking address</source>
            <translation>Link de rastreamento</translation>
        </message>
        <message>
            <source>Web address of the invoice</source>
            <translation>Link da nota fiscal</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Name of the integration</source>
            <translation>Nome da integração</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integração</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Loja/ERP</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Fluxo</translation>
        </message>
        <message>
            <source>Attention item</source>
            <translation>Item que precisa de atenção</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configurações</translation>
        </message>
        <message>
            <source>Access data</source>
            <translation>Dados de acesso</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Arquivo</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Password of the mailbox</source>
            <translation>Senha da caixa de e-mail</translation>
        </message>
        <message>
            <source>Which e-mail</source>
            <translation>Qual e-mail</translation>
        </message>
        <message>
            <source>Plugin name</source>
            <translation>Nome do plugin</translation>
        </message>
        <message>
            <source>The name that you gave to the plugin in Plugg.to, for example Tomada.</source>
            <translation>O nome que você deu ao plugin no Plugg.to, por exemplo Tomada.</translation>
        </message>
        <message>
            <source>Shop domain</source>
            <translation>Domínio da loja</translation>
        </message>
        <message>
            <source>The address of your shop that you entered in the plugin's URL in Plugg.to, for example loja.example.com.br.</source>
            <translation>O endereço da sua loja que você informou na URL do plugin no Plugg.to, por exemplo loja.example.com.br.</translation>
        </message>
        <message>
            <source>API User</source>
            <translation>API User</translation>
        </message>
        <message>
            <source>In Plugg.to, open Integração, find the plugin, click Mais Detalhes and then Salvar Plugin: the four values appear there. It is not the e-mail of your Plugg.to login.</source>
            <translation>No Plugg.to, abra Integração, procure o plugin, clique em Mais Detalhes e depois em Salvar Plugin: os quatro valores aparecem ali. Não é o e-mail do seu login no Plugg.to.</translation>
        </message>
        <message>
            <source>API Secret</source>
            <translation>API Secret</translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with API User. It is not the password of your Plugg.to login.</source>
            <translation>Aparece no Plugg.to junto com API User. Não é a senha do seu login no Plugg.to.</translation>
        </message>
        <message>
            <source>Client ID</source>
            <translation>Client ID</translation>
        </message>
        <message>
            <source>It appears in Plugg.to when the plugin is saved, or Plugg.to sends it to you.</source>
            <translation>Aparece no Plugg.to quando o plugin é salvo, ou o Plugg.to envia para você.</translation>
        </message>
        <message>
            <source>Client Secret</source>
            <translation>Client Secret</translation>
        </message>
        <message>
            <source>It appears in Plugg.to together with Client ID.</source>
            <translation>Aparece no Plugg.to junto com Client ID.</translation>
        </message>
        <message>
            <source>Spreadsheet</source>
            <translation>Planilha</translation>
        </message>
        <message>
            <source>Choose the file on this computer with your products: XLSX, ODS or CSV. Tomada never changes it.</source>
            <translation>Escolha neste computador o arquivo com os seus produtos: XLSX, ODS ou CSV. A Tomada nunca o altera.</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Nothing is kept of this buyer (searched by order number).</source>
            <translation>Nada está guardado deste comprador (procurado por número do pedido).</translation>
        </message>
        <message>
            <source>A buyer may ask what you keep about them, and that you erase it. The orders themselves stay, without the buyer. How long data are kept by themselves is a setting of the integration.</source>
            <translation>Um comprador pode perguntar o que você guarda sobre ele e pedir que apague. Os pedidos ficam, sem o comprador. Por quanto tempo os dados são guardados é uma configuração da integração.</translation>
        </message>
        <message>
            <source>Save what is kept</source>
            <translation>Salvar o que está guardado</translation>
        </message>
        <message>
            <source>Erase the buyer's data in {count} order? It cannot be undone.</source>
            <translation>Apagar os dados do comprador em {count} pedido? Não é possível desfazer.</translation>
        </message>
        <message>
            <source>Erase the buyer's data in {count} orders? It cannot be undone.</source>
            <translation>Apagar os dados do comprador em {count} pedidos? Não é possível desfazer.</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer (searched by e-mail).</source>
            <translation>Nada está guardado deste comprador (procurado por e-mail).</translation>
        </message>
        <message>
            <source>Search by CPF, CNPJ, e-mail or order number. A name finds nobody.</source>
            <translation>Procure por CPF, CNPJ, e-mail ou número do pedido. Por nome não se acha.</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer (searched by CPF or CNPJ and by order number).</source>
            <translation>Nada está guardado deste comprador (procurado por CPF ou CNPJ e por número do pedido).</translation>
        </message>
        <message>
            <source>CPF, CNPJ, e-mail or order number</source>
            <translation>CPF, CNPJ, e-mail ou número do pedido</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>De quem são os dados</translation>
        </message>
        <message>
            <source>Orders of this buyer</source>
            <translation>Pedidos deste comprador</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Save what is kept…</source>
            <translation>Salvar o que está guardado…</translation>
        </message>
        <message>
            <source>Erase the data…</source>
            <translation>Apagar os dados…</translation>
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
            <translation>Apagar os dados</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Apagar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Manter</translation>
        </message>
        <message>
            <source>Nothing is kept of this buyer.</source>
            <translation>Nada está guardado deste comprador.</translation>
        </message>
        <message>
            <source>Not shipped yet, so their buyer is still needed. Erase again afterwards.</source>
            <translation>Ainda não foi enviado, e por isso ainda precisa do comprador. Apague de novo depois.</translation>
        </message>
        <message>
            <source>Type whose data you look for.</source>
            <translation>Digite de quem são os dados que você procura.</translation>
        </message>
        <message>
            <source>buyer.csv</source>
            <translation>comprador.csv</translation>
        </message>
        <message>
            <source>Erased. The history keeps a line that names nobody.</source>
            <translation>Apagado. O histórico guarda uma linha sem nome de ninguém.</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Salvo: {file}</translation>
        </message>
        <message>
            <source>Everything on this computer is as it should be.</source>
            <translation>Neste computador está tudo como deve ser.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Conferir de novo</translation>
        </message>
        <message>
            <source>Checking this computer…</source>
            <translation>Conferindo este computador…</translation>
        </message>
        <message>
            <source>{count} thing to look at.</source>
            <translation>{count} coisa para ver.</translation>
        </message>
        <message>
            <source>{count} things to look at.</source>
            <translation>{count} coisas para ver.</translation>
        </message>
        <message>
            <source>What to do: {text}</source>
            <translation>Onde consertar: {text}</translation>
        </message>
        <message>
            <source>Help pages</source>
            <translation>Páginas de ajuda</translation>
        </message>
        <message>
            <source>Text of the help page</source>
            <translation>Texto da página de ajuda</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versão {version}</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. It comes without any warranty.</source>
            <translation>Software livre sob a licença MIT. Vem sem nenhuma garantia.</translation>
        </message>
        <message>
            <source>The window is drawn by Qt, used under the LGPL, version 3.</source>
            <translation>A janela é desenhada pelo Qt, usado sob a LGPL, versão 3.</translation>
        </message>
        <message>
            <source>How it works</source>
            <translation>Como funciona</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <source>Support package</source>
            <translation>Pacote de suporte</translation>
        </message>
        <message>
            <source>Buyers' data</source>
            <translation>Dados de compradores</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferências</translation>
        </message>
        <message>
            <source>About Tomada</source>
            <translation>Sobre a Tomada</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versões</translation>
        </message>
        <message>
            <source>How each stream stands</source>
            <translation>Como está cada fluxo</translation>
        </message>
        <message>
            <source>Settings, without names, files and addresses</source>
            <translation>Configurações, sem nomes, arquivos e endereços</translation>
        </message>
        <message>
            <source>One file for whoever helps you. Passwords, buyers, product names and addresses are not in it: look for yourself before you save it.</source>
            <translation>Um arquivo para quem ajuda você. Ele não leva senhas, compradores, nomes de produtos nem endereços: confira você mesmo antes de salvar.</translation>
        </message>
        <message>
            <source>What the package holds</source>
            <translation>O que o pacote contém</translation>
        </message>
        <message>
            <source>Content of the chosen part</source>
            <translation>Conteúdo da parte escolhida</translation>
        </message>
        <message>
            <source>Save the support package…</source>
            <translation>Salvar o pacote de suporte…</translation>
        </message>
        <message>
            <source>Gathering what the package holds…</source>
            <translation>Juntando o conteúdo do pacote…</translation>
        </message>
        <message>
            <source>Save the support package</source>
            <translation>Salvar o pacote de suporte</translation>
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
            <translation>Copie a chave de novo da nota fiscal ou deixe a Tomada ler o arquivo XML da nota.</translation>
        </message>
        <message>
            <source>“{field}” is missing.</source>
            <translation>Falta “{field}”.</translation>
        </message>
        <message>
            <source>Fill it in and try again.</source>
            <translation>Preencha e tente de novo.</translation>
        </message>
        <message>
            <source>“{field}” is not known here.</source>
            <translation>“{field}” não é conhecido aqui.</translation>
        </message>
        <message>
            <source>Check how it is written.</source>
            <translation>Confira como está escrito.</translation>
        </message>
        <message>
            <source>“{field}” must be a whole number.</source>
            <translation>“{field}” precisa ser um número inteiro.</translation>
        </message>
        <message>
            <source>Type digits only, for example 10.</source>
            <translation>Digite só algarismos, por exemplo 10.</translation>
        </message>
        <message>
            <source>The number in “{field}” is too small or too large.</source>
            <translation>O número em “{field}” é pequeno ou grande demais.</translation>
        </message>
        <message>
            <source>Type another number.</source>
            <translation>Digite outro número.</translation>
        </message>
        <message>
            <source>“{field}” takes only some values, and this is not one of them.</source>
            <translation>“{field}” só aceita alguns valores, e este não é um deles.</translation>
        </message>
        <message>
            <source>Choose one of the values in the list of settings.</source>
            <translation>Escolha um dos valores da lista de configurações.</translation>
        </message>
        <message>
            <source>“{field}” is not a date that exists.</source>
            <translation>“{field}” não é uma data que existe.</translation>
        </message>
        <message>
            <source>Write year, month and day, for example 2026-03-31, or 31/03/2026.</source>
            <translation>Escreva dia, mês e ano, por exemplo 31/03/2026, ou 2026-03-31.</translation>
        </message>
        <message>
            <source>“{field}” can only be yes or no.</source>
            <translation>“{field}” só pode ser sim ou não.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>Escreva sim ou não.</translation>
        </message>
        <message>
            <source>“{field}” is not a complete internet address.</source>
            <translation>“{field}” não é um endereço de internet completo.</translation>
        </message>
        <message>
            <source>Copy the whole address again, for example https://loja.example.com.br.</source>
            <translation>Copie de novo o endereço inteiro, por exemplo https://loja.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” begins with http://, and that does not protect your data.</source>
            <translation>“{field}” começa com http://, e isso não protege os seus dados.</translation>
        </message>
        <message>
            <source>Use the address that begins with https://.</source>
            <translation>Use o endereço que começa com https://.</translation>
        </message>
        <message>
            <source>“{field}” has something after the domain.</source>
            <translation>“{field}” tem algo depois do domínio.</translation>
        </message>
        <message>
            <source>Type only the domain of the shop, for example loja.example.com.br.</source>
            <translation>Digite só o domínio da loja, por exemplo loja.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” holds an e-mail address. The login of the panel does not work here.</source>
            <translation>“{field}” contém um e-mail. O login do painel não serve aqui.</translation>
        </message>
        <message>
            <source>Use the API access data that the hub generated for you.</source>
            <translation>Use os dados de acesso da API que o hub gerou para você.</translation>
        </message>
        <message>
            <source>“{field}” has blanks, which usually come along when copying.</source>
            <translation>“{field}” tem espaços, que costumam vir junto ao copiar.</translation>
        </message>
        <message>
            <source>Copy only the value, without blanks before, inside or after it.</source>
            <translation>Copie só o valor, sem espaços antes, no meio ou depois.</translation>
        </message>
        <message>
            <source>There is already an integration with this name.</source>
            <translation>Já existe uma integração com este nome.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Escolha outro nome.</translation>
        </message>
        <message>
            <source>There is no integration with this name.</source>
            <translation>Não há integração com este nome.</translation>
        </message>
        <message>
            <source>Look for the right name in the list of integrations.</source>
            <translation>Procure o nome certo na lista de integrações.</translation>
        </message>
        <message>
            <source>There is no order with this number here.</source>
            <translation>Não há pedido com este número aqui.</translation>
        </message>
        <message>
            <source>Look for the hub's number in the list of orders.</source>
            <translation>Procure o número do hub na lista de pedidos.</translation>
        </message>
        <message>
            <source>Nothing with this number needs attention. It may be solved already.</source>
            <translation>Nada com este número precisa de atenção. Talvez já esteja resolvido.</translation>
        </message>
        <message>
            <source>Look at the list of what needs attention.</source>
            <translation>Veja a lista do que precisa de atenção.</translation>
        </message>
        <message>
            <source>There is no such e-mail for this order.</source>
            <translation>Não há esse e-mail para este pedido.</translation>
        </message>
        <message>
            <source>Look at the list of e-mails.</source>
            <translation>Veja a lista de e-mails.</translation>
        </message>
        <message>
            <source>“{field}” is not one complete e-mail address.</source>
            <translation>“{field}” não é um endereço de e-mail completo.</translation>
        </message>
        <message>
            <source>Type one address without accents, for example loja@example.com.br.</source>
            <translation>Digite um só endereço, sem acentos, por exemplo loja@example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” is not the name of a server.</source>
            <translation>“{field}” não é o nome de um servidor.</translation>
        </message>
        <message>
            <source>Type only the name, without http:// and port, for example smtp.example.com.br.</source>
            <translation>Digite só o nome, sem http:// e sem porta, por exemplo smtp.example.com.br.</translation>
        </message>
        <message>
            <source>“{field}” is not a colour.</source>
            <translation>“{field}” não é uma cor.</translation>
        </message>
        <message>
            <source>Write # and six digits or letters from a to f, for example #1a5fb4.</source>
            <translation>Escreva # e seis algarismos ou letras de a até f, por exemplo #1a5fb4.</translation>
        </message>
        <message>
            <source>The file in “{field}” is not a picture that every e-mail program shows.</source>
            <translation>O arquivo em “{field}” não é uma imagem que todo programa de e-mail mostra.</translation>
        </message>
        <message>
            <source>Choose a PNG, JPEG or GIF of at most 300 kB.</source>
            <translation>Escolha um PNG, JPEG ou GIF de no máximo 300 kB.</translation>
        </message>
        <message>
            <source>Without protection the password and your buyers' data could be read on the way.</source>
            <translation>Sem proteção, a senha e os dados dos seus compradores poderiam ser lidos no caminho.</translation>
        </message>
        <message>
            <source>Choose STARTTLS or TLS.</source>
            <translation>Escolha STARTTLS ou TLS.</translation>
        </message>
        <message>
            <source>“{field}” has line breaks or characters that cannot be seen.</source>
            <translation>“{field}” tem quebras de linha ou caracteres que não aparecem.</translation>
        </message>
        <message>
            <source>Type it again in one line.</source>
            <translation>Digite de novo, em uma linha só.</translation>
        </message>
        <message>
            <source>“{field}” is too long.</source>
            <translation>“{field}” é longo demais.</translation>
        </message>
        <message>
            <source>Make it shorter. Pictures do not belong inside a text.</source>
            <translation>Deixe mais curto. Imagens não podem ficar dentro do texto.</translation>
        </message>
        <message>
            <source>The layout has a mistake in line {line}: something is opened and not closed.</source>
            <translation>O layout tem um erro na linha {line}: algo foi aberto e não foi fechado.</translation>
        </message>
        <message>
            <source>Look there for braces that are opened and not closed.</source>
            <translation>Procure ali chaves abertas e não fechadas.</translation>
        </message>
        <message>
            <source>The layout names “{placeholder}” in line {line}, which does not exist.</source>
            <translation>O layout usa “{placeholder}” na linha {line}, que não existe.</translation>
        </message>
        <message>
            <source>Choose one from the list of placeholders.</source>
            <translation>Escolha um da lista de campos.</translation>
        </message>
        <message>
            <source>The layout does something in line {line} that a layout may not do.</source>
            <translation>O layout faz na linha {line} algo que um layout não pode fazer.</translation>
        </message>
        <message>
            <source>Only placeholders, “if”, and one “for” over the items may be in it.</source>
            <translation>Só são aceitos campos, “if” e um “for” que percorre os itens.</translation>
        </message>
        <message>
            <source>The file in “{field}” was not found.</source>
            <translation>O arquivo em “{field}” não foi encontrado.</translation>
        </message>
        <message>
            <source>Check the folder and the name of the file.</source>
            <translation>Confira a pasta e o nome do arquivo.</translation>
        </message>
        <message>
            <source>“{field}” is not written as JSON.</source>
            <translation>“{field}” não está escrito como JSON.</translation>
        </message>
        <message>
            <source>Check the quotes, commas and braces.</source>
            <translation>Confira as aspas, as vírgulas e as chaves.</translation>
        </message>
        <message>
            <source>The access key must have exactly 44 characters.</source>
            <translation>A chave de acesso precisa ter exatamente 44 caracteres.</translation>
        </message>
        <message>
            <source>The access key has a character in a place where it cannot be.</source>
            <translation>A chave de acesso tem um caractere em um lugar onde ele não pode estar.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its check digit does not match.</source>
            <translation>A chave de acesso tem um erro de digitação: o dígito verificador não confere.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its month does not exist.</source>
            <translation>A chave de acesso tem um erro de digitação: o mês não existe.</translation>
        </message>
        <message>
            <source>The access key has a typing error: its state does not exist.</source>
            <translation>A chave de acesso tem um erro de digitação: o estado não existe.</translation>
        </message>
        <message>
            <source>This access key belongs to another kind of document, not to an NF-e.</source>
            <translation>Esta chave de acesso é de outro tipo de documento, não de uma NF-e.</translation>
        </message>
        <message>
            <source>Use the access key of the NF-e of this order.</source>
            <translation>Use a chave de acesso da NF-e deste pedido.</translation>
        </message>
        <message>
            <source>“{field}” differs from what the access key says.</source>
            <translation>“{field}” é diferente do que diz a chave de acesso.</translation>
        </message>
        <message>
            <source>Check the key, the number, the series and the date of the invoice.</source>
            <translation>Confira a chave, o número, a série e a data da nota fiscal.</translation>
        </message>
        <message>
            <source>This access key is already at another order.</source>
            <translation>Esta chave de acesso já está em outro pedido.</translation>
        </message>
        <message>
            <source>Check the key and the order. Each order has its own invoice.</source>
            <translation>Confira a chave e o pedido. Cada pedido tem a sua própria nota.</translation>
        </message>
        <message>
            <source>This file is not the XML of an NF-e.</source>
            <translation>Este arquivo não é o XML de uma NF-e.</translation>
        </message>
        <message>
            <source>Choose the XML file of the authorised invoice, not its PDF.</source>
            <translation>Escolha o arquivo XML da nota autorizada, não o PDF.</translation>
        </message>
        <message>
            <source>The order's present status does not allow this.</source>
            <translation>A situação atual do pedido não permite isto.</translation>
        </message>
        <message>
            <source>Look at the order: first comes approval, then the invoice, shipping and delivery.</source>
            <translation>Veja o pedido: primeiro vem a aprovação, depois a nota fiscal, o envio e a entrega.</translation>
        </message>
        <message>
            <source>This order was cancelled.</source>
            <translation>Este pedido foi cancelado.</translation>
        </message>
        <message>
            <source>Do not ship it, and issue no invoice for it.</source>
            <translation>Não envie a mercadoria e não emita nota fiscal para ele.</translation>
        </message>
        <message>
            <source>Meanwhile the order got this from somewhere else: {known}.</source>
            <translation>Enquanto isso, o pedido recebeu isto de outro lugar: {known}.</translation>
        </message>
        <message>
            <source>Nothing was changed. Look at the order; to correct it, begin again from there.</source>
            <translation>Nada foi alterado. Confira o pedido; para corrigir, comece de novo a partir dele.</translation>
        </message>
        <message>
            <source>The orders of this integration are looked after in its own store or ERP.</source>
            <translation>Os pedidos desta integração são cuidados na própria loja/ERP.</translation>
        </message>
        <message>
            <source>Do this in the store or ERP. Tomada takes it from there to the hub.</source>
            <translation>Faça isto na loja/ERP. A Tomada leva de lá para o hub.</translation>
        </message>
        <message>
            <source>This was already done.</source>
            <translation>Isto já foi feito.</translation>
        </message>
        <message>
            <source>You need not do anything.</source>
            <translation>Você não precisa fazer nada.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is not where it was.</source>
            <translation>A planilha {file} não está mais onde estava.</translation>
        </message>
        <message>
            <source>Put it back, or choose its new place in the connection settings.</source>
            <translation>Coloque-a de volta ou escolha o novo lugar nas configurações da conexão.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no products.</source>
            <translation>A planilha {file} não tem produtos.</translation>
        </message>
        <message>
            <source>Fill in one product a row and save. Until then nothing changes at the hub.</source>
            <translation>Preencha um produto por linha e salve. Até lá nada muda no hub.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has no row with the names of the columns.</source>
            <translation>A planilha {file} não tem uma linha com os nomes das colunas.</translation>
        </message>
        <message>
            <source>Write the names in the first row: SKU, Nome, Preço, Estoque.</source>
            <translation>Escreva os nomes na primeira linha: SKU, Nome, Preço, Estoque.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} does not have the column {column}.</source>
            <translation>A planilha {file} não tem a coluna {column}.</translation>
        </message>
        <message>
            <source>Add this column to the row with the names and save.</source>
            <translation>Acrescente esta coluna na linha dos nomes e salve.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is still being saved, or was saved only in part.</source>
            <translation>A planilha {file} ainda está sendo salva, ou foi salva só em parte.</translation>
        </message>
        <message>
            <source>Save it again. Tomada reads it as soon as it is whole.</source>
            <translation>Salve de novo. A Tomada lê assim que estiver inteira.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is open in another program that does not let it be read.</source>
            <translation>A planilha {file} está aberta em outro programa que não deixa lê-la.</translation>
        </message>
        <message>
            <source>Save and close the spreadsheet. Tomada then reads it by itself.</source>
            <translation>Salve e feche a planilha. Depois a Tomada lê sozinha.</translation>
        </message>
        <message>
            <source>The file {file} is not a spreadsheet that Tomada can read.</source>
            <translation>O arquivo {file} não é uma planilha que a Tomada consiga ler.</translation>
        </message>
        <message>
            <source>Save it as XLSX, ODS or CSV, and choose that file.</source>
            <translation>Salve como XLSX, ODS ou CSV e escolha esse arquivo.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} has more than 100,000 products.</source>
            <translation>A planilha {file} tem mais de 100.000 produtos.</translation>
        </message>
        <message>
            <source>Leave only the products that you sell through this integration.</source>
            <translation>Deixe só os produtos que você vende por esta integração.</translation>
        </message>
    </context>
    <context>
        <name>Items</name>
        <message>
            <source>the SKU is missing, so this product is left out.</source>
            <translation>falta o SKU, por isso este produto fica de fora.</translation>
        </message>
        <message>
            <source>Give the product a SKU that no other row has.</source>
            <translation>Dê ao produto um SKU que nenhuma outra linha tenha.</translation>
        </message>
        <message>
            <source>the SKU “{value}” is in more than one row, and it is not clear which one counts.</source>
            <translation>o SKU “{value}” está em mais de uma linha, e não dá para saber qual vale.</translation>
        </message>
        <message>
            <source>Leave one row for each SKU, or give the other product its own SKU.</source>
            <translation>Deixe uma linha para cada SKU, ou dê ao outro produto um SKU próprio.</translation>
        </message>
        <message>
            <source>the SKU “{value}” may have lost the zeros at its beginning.</source>
            <translation>o SKU “{value}” pode ter perdido os zeros do começo.</translation>
        </message>
        <message>
            <source>Format the SKU column as text and type the SKU again with its zeros.</source>
            <translation>Formate a coluna SKU como texto e digite o SKU de novo com os zeros.</translation>
        </message>
        <message>
            <source>the SKU “{value}” has a slash, and the hub cannot find products by such a SKU.</source>
            <translation>o SKU “{value}” tem uma barra, e o hub não consegue achar produtos com um SKU assim.</translation>
        </message>
        <message>
            <source>Use a hyphen instead of the slash.</source>
            <translation>Use um hífen no lugar da barra.</translation>
        </message>
        <message>
            <source>the product's name is missing.</source>
            <translation>falta o nome do produto.</translation>
        </message>
        <message>
            <source>Fill in the name that buyers will read.</source>
            <translation>Preencha o nome que os compradores vão ler.</translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is in no row.</source>
            <translation>o SKU pai “{value}” não está em nenhuma linha.</translation>
        </message>
        <message>
            <source>Correct the parent SKU, or add a row for the parent product.</source>
            <translation>Corrija o SKU pai ou acrescente uma linha para o produto pai.</translation>
        </message>
        <message>
            <source>the parent SKU “{value}” is itself a variation of another product.</source>
            <translation>o SKU pai “{value}” já é uma variação de outro produto.</translation>
        </message>
        <message>
            <source>Use the SKU of the main product as parent.</source>
            <translation>Use como pai o SKU do produto principal.</translation>
        </message>
        <message>
            <source>the price is missing, so no price is sent.</source>
            <translation>falta o preço, por isso nenhum preço é enviado.</translation>
        </message>
        <message>
            <source>Fill in the price, for example 19,90.</source>
            <translation>Preencha o preço, por exemplo 19,90.</translation>
        </message>
        <message>
            <source>the price is zero, so it is not sent.</source>
            <translation>o preço é zero, por isso não é enviado.</translation>
        </message>
        <message>
            <source>Fill in the selling price, for example 19,90.</source>
            <translation>Preencha o preço de venda, por exemplo 19,90.</translation>
        </message>
        <message>
            <source>the price “{value}” is below zero, so it is not sent.</source>
            <translation>o preço “{value}” é menor que zero, por isso não é enviado.</translation>
        </message>
        <message>
            <source>“{value}” is not a price, so no price is sent.</source>
            <translation>“{value}” não é um preço, por isso nenhum preço é enviado.</translation>
        </message>
        <message>
            <source>Type only the amount, for example 19,90.</source>
            <translation>Digite só o valor, por exemplo 19,90.</translation>
        </message>
        <message>
            <source>the price “{value}” can be read in two ways, so it is not sent.</source>
            <translation>o preço “{value}” pode ser lido de duas formas, por isso não é enviado.</translation>
        </message>
        <message>
            <source>Write the cents too, for example 1234,00 or 1,23.</source>
            <translation>Escreva também os centavos, por exemplo 1234,00 ou 1,23.</translation>
        </message>
        <message>
            <source>the promotional price “{value}” is not below the price.</source>
            <translation>o preço promocional “{value}” não é menor que o preço.</translation>
        </message>
        <message>
            <source>Lower the promotional price, or clear the cell if there is no promotion.</source>
            <translation>Baixe o preço promocional, ou limpe a célula se não houver promoção.</translation>
        </message>
        <message>
            <source>“{value}” is not a promotional price.</source>
            <translation>“{value}” não é um preço promocional.</translation>
        </message>
        <message>
            <source>Type only the amount, or clear the cell if there is no promotion.</source>
            <translation>Digite só o valor, ou limpe a célula se não houver promoção.</translation>
        </message>
        <message>
            <source>the stock is missing, so no stock is sent.</source>
            <translation>falta o estoque, por isso nenhum estoque é enviado.</translation>
        </message>
        <message>
            <source>Fill in the units that you have; 0 if there are none.</source>
            <translation>Preencha quantas unidades você tem; 0 se não houver nenhuma.</translation>
        </message>
        <message>
            <source>the stock “{value}” is below zero.</source>
            <translation>o estoque “{value}” é menor que zero.</translation>
        </message>
        <message>
            <source>Count again and fill in the units; 0 if there are none.</source>
            <translation>Conte de novo e preencha as unidades; 0 se não houver nenhuma.</translation>
        </message>
        <message>
            <source>the stock “{value}” is not a whole number, so only the whole units are sent.</source>
            <translation>o estoque “{value}” não é um número inteiro, por isso só as unidades inteiras são enviadas.</translation>
        </message>
        <message>
            <source>Fill in whole units, in the unit in which you sell.</source>
            <translation>Preencha unidades inteiras, na unidade em que você vende.</translation>
        </message>
        <message>
            <source>“{value}” is not a number of units, so no stock is sent.</source>
            <translation>“{value}” não é um número de unidades, por isso nenhum estoque é enviado.</translation>
        </message>
        <message>
            <source>Type only the number of units, for example 12.</source>
            <translation>Digite só o número de unidades, por exemplo 12.</translation>
        </message>
        <message>
            <source>the stock “{value}” can be read in two ways, so it is not sent.</source>
            <translation>o estoque “{value}” pode ser lido de duas formas, por isso não é enviado.</translation>
        </message>
        <message>
            <source>Type the number of units without point or comma, for example 1200.</source>
            <translation>Digite o número de unidades sem ponto nem vírgula, por exemplo 1200.</translation>
        </message>
        <message>
            <source>the spreadsheet shortened the EAN to “{value}” and lost digits.</source>
            <translation>a planilha encurtou o EAN para “{value}” e perdeu algarismos.</translation>
        </message>
        <message>
            <source>Format the EAN column as text and type all digits of the bar code again.</source>
            <translation>Formate a coluna EAN como texto e digite de novo todos os algarismos do código de barras.</translation>
        </message>
        <message>
            <source>the EAN “{value}” has a typing error: its check digit or length is wrong.</source>
            <translation>o EAN “{value}” tem um erro de digitação: o dígito verificador ou o tamanho está errado.</translation>
        </message>
        <message>
            <source>Copy the digits under the bar code again, or clear the cell.</source>
            <translation>Copie de novo os algarismos debaixo do código de barras, ou limpe a célula.</translation>
        </message>
        <message>
            <source>the NCM “{value}” does not have 8 digits.</source>
            <translation>o NCM “{value}” não tem 8 algarismos.</translation>
        </message>
        <message>
            <source>Ask your accountant for the NCM, or clear the cell.</source>
            <translation>Pergunte o NCM ao seu contador, ou limpe a célula.</translation>
        </message>
        <message>
            <source>“{value}” is not a weight or measure.</source>
            <translation>“{value}” não é um peso nem uma medida.</translation>
        </message>
        <message>
            <source>Type the weight in kilograms and the measures in centimetres, numbers only.</source>
            <translation>Digite o peso em quilos e as medidas em centímetros, só números.</translation>
        </message>
        <message>
            <source>“{value}” is not a whole number of days or months.</source>
            <translation>“{value}” não é um número inteiro de dias ou meses.</translation>
        </message>
        <message>
            <source>Type only the number, or clear the cell.</source>
            <translation>Digite só o número, ou limpe a célula.</translation>
        </message>
        <message>
            <source>“{value}” is not the internet address of a picture.</source>
            <translation>“{value}” não é o endereço de internet de uma imagem.</translation>
        </message>
        <message>
            <source>Use an address that begins with https:// and opens the picture in the browser.</source>
            <translation>Use um endereço que comece com https:// e abra a imagem no navegador.</translation>
        </message>
        <message>
            <source>the formula has no result, or the result is an error.</source>
            <translation>a fórmula não tem resultado, ou o resultado é um erro.</translation>
        </message>
        <message>
            <source>Open the spreadsheet, check the formula, let it calculate and save.</source>
            <translation>Abra a planilha, confira a fórmula, deixe calcular e salve.</translation>
        </message>
        <message>
            <source>Cell {cell}: {cause}</source>
            <translation>Célula {cell}: {cause}</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Tomada's data file was damaged. It was kept as {kept}, and nothing was deleted. The integrations are set up as before; orders are read from the hub again.</source>
            <translation>O arquivo de dados da Tomada estava danificado. Ele foi guardado como {kept} e nada foi apagado. As integrações continuam configuradas; os pedidos são lidos do hub de novo.</translation>
        </message>
        <message>
            <source>Tomada's data file was gone, so a new one was begun. The integrations are set up as before; orders are read from the hub again. The history, your answers and what you noted for orders were in the old file: if you have a copy, put it back as {file} while Tomada is closed.</source>
            <translation>O arquivo de dados da Tomada sumiu, então um novo foi começado. As integrações continuam configuradas; os pedidos são lidos do hub de novo. O histórico, as suas respostas e o que você anotou nos pedidos estavam no arquivo antigo: se tiver uma cópia, coloque-a de volta como {file} com a Tomada fechada.</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Products</source>
            <translation>Produtos</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Preços</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Estoque</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Invoices and shipping</source>
            <translation>Notas e envios</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>E-mails</translation>
        </message>
        <message>
            <source>Daily comparison</source>
            <translation>Conferência diária</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Catálogo</translation>
        </message>
        <message>
            <source>product data</source>
            <translation>dados do produto</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>imagens</translation>
        </message>
        <message>
            <source>price</source>
            <translation>preço</translation>
        </message>
        <message>
            <source>stock</source>
            <translation>estoque</translation>
        </message>
        <message>
            <source>Awaiting payment</source>
            <translation>Aguardando pagamento</translation>
        </message>
        <message>
            <source>Under review</source>
            <translation>Sob análise</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Aprovado</translation>
        </message>
        <message>
            <source>Error in the invoice</source>
            <translation>Erro na nota fiscal</translation>
        </message>
        <message>
            <source>Invoiced</source>
            <translation>Faturado</translation>
        </message>
        <message>
            <source>Tracking sent</source>
            <translation>Envio informado</translation>
        </message>
        <message>
            <source>Error in the shipping</source>
            <translation>Erro no envio</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregue</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>Situação desconhecida</translation>
        </message>
        <message>
            <source>Create the order in the store</source>
            <translation>Criar o pedido na loja/ERP</translation>
        </message>
        <message>
            <source>Tell the hub the store's number</source>
            <translation>Informar ao hub o número da loja/ERP</translation>
        </message>
        <message>
            <source>Approve in the store</source>
            <translation>Aprovar na loja/ERP</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Send the invoice to the hub</source>
            <translation>Enviar a nota fiscal ao hub</translation>
        </message>
        <message>
            <source>Send the tracking to the hub</source>
            <translation>Enviar o rastreamento ao hub</translation>
        </message>
        <message>
            <source>Tell the hub of the delivery</source>
            <translation>Informar a entrega ao hub</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>A fazer</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Em andamento</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Feito</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Esperando</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Precisa de atenção</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Tentar de novo</translation>
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
            <translation>Pular estes</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Em aberto</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Ignorado</translation>
        </message>
        <message>
            <source>Goes on at the next run</source>
            <translation>Continua na próxima vez</translation>
        </message>
        <message>
            <source>Skipped at the next run</source>
            <translation>Pulado na próxima vez</translation>
        </message>
        <message>
            <source>no integration yet</source>
            <translation>nenhuma integração ainda</translation>
        </message>
        <message>
            <source>everything up to date</source>
            <translation>tudo em dia</translation>
        </message>
        <message>
            <source>working</source>
            <translation>trabalhando</translation>
        </message>
        <message>
            <source>not up to date yet</source>
            <translation>ainda não está em dia</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>em pausa</translation>
        </message>
        <message>
            <source>needs attention</source>
            <translation>precisa de atenção</translation>
        </message>
        <message>
            <source>no connection</source>
            <translation>sem conexão</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>em dia</translation>
        </message>
        <message>
            <source>late</source>
            <translation>atrasado</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>ainda não rodou</translation>
        </message>
        <message>
            <source>needs you</source>
            <translation>precisa de você</translation>
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <source>Tracking e-mail</source>
            <translation>E-mail de rastreamento</translation>
        </message>
        <message>
            <source>Delivery e-mail</source>
            <translation>E-mail de entrega</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>a enviar</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>sendo enviado</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>enviado</translation>
        </message>
        <message>
            <source>perhaps sent</source>
            <translation>talvez enviado</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>recusado</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>não enviado</translation>
        </message>
        <message>
            <source>You took it back.</source>
            <translation>Você cancelou o envio.</translation>
        </message>
        <message>
            <source>These e-mails were switched off meanwhile.</source>
            <translation>Estes e-mails foram desligados nesse meio-tempo.</translation>
        </message>
        <message>
            <source>The order was cancelled.</source>
            <translation>O pedido foi cancelado.</translation>
        </message>
        <message>
            <source>The goods had arrived before it went out.</source>
            <translation>A mercadoria chegou antes de ele sair.</translation>
        </message>
        <message>
            <source>The buyer has no e-mail address that can be written to.</source>
            <translation>O comprador não tem um endereço de e-mail para o qual se possa escrever.</translation>
        </message>
        <message>
            <source>The marketplace hides the buyer's e-mail address.</source>
            <translation>O marketplace esconde o endereço de e-mail do comprador.</translation>
        </message>
        <message>
            <source>The layout cannot be used. Correct it, then try again.</source>
            <translation>O layout não pode ser usado. Corrija-o e tente de novo.</translation>
        </message>
        <message>
            <source>It could not be handed over for three days.</source>
            <translation>Não foi possível entregá-lo ao servidor durante três dias.</translation>
        </message>
        <message>
            <source>The program or the computer stopped while it was being handed over.</source>
            <translation>O programa ou o computador parou enquanto ele era entregue ao servidor.</translation>
        </message>
        <message>
            <source>The mail server took it on {at}</source>
            <translation>O servidor de e-mail o recebeu em {at}</translation>
        </message>
        <message>
            <source>Goes out after {due}; until then you can take it back.</source>
            <translation>Sai depois de {due}; até lá você pode cancelá-lo.</translation>
        </message>
    </context>
    <context>
        <name>MailPage</name>
        <message>
            <source>Turn on two-step verification in your Google account, then open myaccount.google.com/apppasswords, create an app password called Tomada and type its 16 letters here. The ordinary password is not accepted.</source>
            <translation>Ative a verificação em duas etapas na sua conta Google, abra myaccount.google.com/apppasswords, crie uma senha de app chamada Tomada e digite aqui as 16 letras. A senha comum não é aceita.</translation>
        </message>
        <message>
            <source>Microsoft is switching off sending with a password. It still works where your administrator has switched on “authenticated SMTP” for this mailbox. If the test fails, use a mailbox of another provider.</source>
            <translation>A Microsoft está desligando o envio com senha. Ainda funciona onde o administrador ligou o “SMTP autenticado” para esta caixa. Se o teste falhar, use uma caixa de outro provedor.</translation>
        </message>
        <message>
            <source>Outlook.com and Hotmail no longer let programs send with a password. Use a mailbox of another provider.</source>
            <translation>O Outlook.com e o Hotmail não deixam mais programas enviarem com senha. Use uma caixa de outro provedor.</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of Locaweb, and type its whole address and its password here.</source>
            <translation>Crie uma caixa de e-mail no painel da Locaweb e digite aqui o endereço completo e a senha dela.</translation>
        </message>
        <message>
            <source>Type your whole address and password here. In the mailbox, allow sending by other programs (SMTP).</source>
            <translation>Digite aqui o seu endereço completo e a senha. Na caixa de e-mail, permita o envio por outros programas (SMTP).</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of UOL Host, and type its whole address and its password here.</source>
            <translation>Crie uma caixa de e-mail no painel do UOL Host e digite aqui o endereço completo e a senha dela.</translation>
        </message>
        <message>
            <source>Create a mailbox in hPanel, under E-mails, and type its whole address and its password here.</source>
            <translation>Crie uma caixa no hPanel, em E-mails, e digite aqui o endereço completo e a senha dela.</translation>
        </message>
        <message>
            <source>Create a mailbox in the panel of KingHost, and type its whole address and its password here.</source>
            <translation>Crie uma caixa de e-mail no painel da KingHost e digite aqui o endereço completo e a senha dela.</translation>
        </message>
        <message>
            <source>With two-factor sign-in, create an app password at accounts.zoho.com, under Security, and type it here. For an address that ends in zoho.com the server is smtp.zoho.com.</source>
            <translation>Com verificação em duas etapas, crie uma senha de aplicativo em accounts.zoho.com, em Segurança, e digite-a aqui. Para um endereço que termina em zoho.com o servidor é smtp.zoho.com.</translation>
        </message>
        <message>
            <source>Create an app-specific password at account.apple.com, under Sign-In and Security, and type it here. The user is your iCloud address.</source>
            <translation>Crie uma senha específica de app em account.apple.com, em Início de Sessão e Segurança, e digite-a aqui. O usuário é o seu endereço do iCloud.</translation>
        </message>
        <message>
            <source>Ask your provider for the outgoing server (SMTP), its port and its protection, and fill them in below.</source>
            <translation>Peça ao seu provedor o servidor de saída (SMTP), a porta e a proteção, e preencha abaixo.</translation>
        </message>
        <message>
            <source>order number at the sales channel</source>
            <translation>número do pedido no canal de venda</translation>
        </message>
        <message>
            <source>order number in the store</source>
            <translation>número do pedido na loja/ERP</translation>
        </message>
        <message>
            <source>status: Enviado or Entregue</source>
            <translation>situação: Enviado ou Entregue</translation>
        </message>
        <message>
            <source>buyer's first name</source>
            <translation>primeiro nome do comprador</translation>
        </message>
        <message>
            <source>buyer's name</source>
            <translation>nome do comprador</translation>
        </message>
        <message>
            <source>buyer's e-mail</source>
            <translation>e-mail do comprador</translation>
        </message>
        <message>
            <source>who receives the parcel</source>
            <translation>quem recebe a encomenda</translation>
        </message>
        <message>
            <source>tracking code</source>
            <translation>código de rastreamento</translation>
        </message>
        <message>
            <source>tracking address</source>
            <translation>link de rastreamento</translation>
        </message>
        <message>
            <source>carrier</source>
            <translation>transportadora</translation>
        </message>
        <message>
            <source>shipping service</source>
            <translation>serviço de entrega</translation>
        </message>
        <message>
            <source>day of shipping</source>
            <translation>dia do envio</translation>
        </message>
        <message>
            <source>day of delivery</source>
            <translation>dia da entrega</translation>
        </message>
        <message>
            <source>the items, one after the other</source>
            <translation>os itens, um após o outro</translation>
        </message>
        <message>
            <source>total of the order</source>
            <translation>total do pedido</translation>
        </message>
        <message>
            <source>shipping cost</source>
            <translation>valor do frete</translation>
        </message>
        <message>
            <source>number of the invoice</source>
            <translation>número da nota fiscal</translation>
        </message>
        <message>
            <source>series of the invoice</source>
            <translation>série da nota fiscal</translation>
        </message>
        <message>
            <source>access key of the invoice</source>
            <translation>chave de acesso da nota fiscal</translation>
        </message>
        <message>
            <source>address of the invoice</source>
            <translation>link da nota fiscal</translation>
        </message>
        <message>
            <source>your shop's name</source>
            <translation>nome da sua loja</translation>
        </message>
        <message>
            <source>The mail server {host} was not reached. Check its name and its port, or whether this computer's internet works.</source>
            <translation>O servidor de e-mail {host} não foi alcançado. Confira o nome e a porta dele, ou se a internet deste computador funciona.</translation>
        </message>
        <message>
            <source>The mail server {host} broke off or took too long to answer. Test again in a few minutes.</source>
            <translation>O servidor de e-mail {host} interrompeu a conversa ou demorou demais a responder. Teste de novo daqui a alguns minutos.</translation>
        </message>
        <message>
            <source>The mail server {host} answered “not now”. Test again in a few minutes.</source>
            <translation>O servidor de e-mail {host} respondeu “agora não”. Teste de novo daqui a alguns minutos.</translation>
        </message>
        <message>
            <source>The answer of {host} is not that of a mail server. Check its name and its port.</source>
            <translation>A resposta de {host} não é a de um servidor de e-mail. Confira o nome e a porta dele.</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>{count} things need you</source>
            <translation>{count} coisas precisam de você</translation>
        </message>
        <message>
            <source>Not up to date any more: {streams}</source>
            <translation>Deixou de estar em dia: {streams}</translation>
        </message>
        <message>
            <source>Up to date again: {streams}</source>
            <translation>Em dia de novo: {streams}</translation>
        </message>
        <message>
            <source>Back after {asleep}; catching up now</source>
            <translation>De volta depois de {asleep}; colocando tudo em dia</translation>
        </message>
        <message>
            <source>{count} new orders</source>
            <translation>{count} pedidos novos</translation>
        </message>
        <message>
            <source>1 thing needs you: {title}</source>
            <translation>1 coisa precisa de você: {title}</translation>
        </message>
        <message>
            <source>1 new order</source>
            <translation>1 pedido novo</translation>
        </message>
    </context>
    <context>
        <name>OrderFaults</name>
        <message>
            <source>The order came without items.</source>
            <translation>O pedido veio sem itens.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel, then try again.</source>
            <translation>Veja o pedido no painel do hub e tente de novo.</translation>
        </message>
        <message>
            <source>The order has a SKU that your store does not have.</source>
            <translation>O pedido tem um SKU que a sua loja/ERP não tem.</translation>
        </message>
        <message>
            <source>Register this SKU in the store, or correct the product at the hub, then try again.</source>
            <translation>Cadastre este SKU na loja/ERP, ou corrija o produto no hub, e tente de novo.</translation>
        </message>
        <message>
            <source>The order's items, shipping and discount do not add up to its total.</source>
            <translation>Os itens, o frete e o desconto do pedido não somam o total.</translation>
        </message>
        <message>
            <source>Compare the amounts with the hub's panel before you issue the invoice.</source>
            <translation>Compare os valores com o painel do hub antes de emitir a nota fiscal.</translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ has a typing error.</source>
            <translation>O CPF ou CNPJ do comprador tem um erro de digitação.</translation>
        </message>
        <message>
            <source>Ask the buyer for the right number before you issue the invoice.</source>
            <translation>Peça ao comprador o número certo antes de emitir a nota fiscal.</translation>
        </message>
        <message>
            <source>The buyer's CPF or CNPJ is missing.</source>
            <translation>Falta o CPF ou CNPJ do comprador.</translation>
        </message>
        <message>
            <source>Ask the buyer for the number before you issue the invoice.</source>
            <translation>Peça o número ao comprador antes de emitir a nota fiscal.</translation>
        </message>
        <message>
            <source>The CEP came without its first zero; Tomada put it back.</source>
            <translation>O CEP veio sem o primeiro zero; a Tomada o colocou de volta.</translation>
        </message>
        <message>
            <source>Compare the CEP with the city before shipping.</source>
            <translation>Compare o CEP com a cidade antes de enviar.</translation>
        </message>
        <message>
            <source>The CEP does not have 8 digits.</source>
            <translation>O CEP não tem 8 algarismos.</translation>
        </message>
        <message>
            <source>Ask the buyer for the right CEP before shipping.</source>
            <translation>Peça ao comprador o CEP certo antes de enviar.</translation>
        </message>
        <message>
            <source>An amount of the order cannot be read.</source>
            <translation>Não foi possível ler um valor do pedido.</translation>
        </message>
        <message>
            <source>Look at the amounts in the hub's panel, then try again.</source>
            <translation>Veja os valores no painel do hub e tente de novo.</translation>
        </message>
        <message>
            <source>A quantity of the order cannot be read.</source>
            <translation>Não foi possível ler uma quantidade do pedido.</translation>
        </message>
        <message>
            <source>Look at the items in the hub's panel, then try again.</source>
            <translation>Veja os itens no painel do hub e tente de novo.</translation>
        </message>
        <message>
            <source>The hub gave the order a status that Tomada does not know.</source>
            <translation>O hub deu ao pedido uma situação que a Tomada não conhece.</translation>
        </message>
        <message>
            <source>Look at the order in the hub's panel. It goes on when its status changes.</source>
            <translation>Veja o pedido no painel do hub. Ele continua quando a situação mudar.</translation>
        </message>
        <message>
            <source>Part of the order cannot be read.</source>
            <translation>Não foi possível ler uma parte do pedido.</translation>
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
            <translation>Situação</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>CPF ou CNPJ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefone</translation>
        </message>
        <message>
            <source>State registration</source>
            <translation>Inscrição estadual</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Endereço</translation>
        </message>
        <message>
            <source>Delivery address</source>
            <translation>Endereço de entrega</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>{what} (a brake would ask about it)</source>
            <translation>{what} (um freio perguntaria)</translation>
        </message>
        <message>
            <source>{what} (would wait for your answer too)</source>
            <translation>{what} (esperaria junto)</translation>
        </message>
        <message>
            <source>{what} (you keep it back)</source>
            <translation>{what} (você segurou)</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produto</translation>
        </message>
        <message>
            <source>What</source>
            <translation>O quê</translation>
        </message>
        <message>
            <source>At the hub now</source>
            <translation>No hub agora</translation>
        </message>
        <message>
            <source>Would become</source>
            <translation>Passaria a ser</translation>
        </message>
        <message>
            <source>to be corrected in the store</source>
            <translation>corrigir na loja/ERP</translation>
        </message>
        <message>
            <source>(its data)</source>
            <translation>(os dados)</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integração</translation>
        </message>
    </context>
    <context>
        <name>Practice</name>
        <message>
            <source>The practice day is over. Both sides agree: every order, every cent, every unit.</source>
            <translation>O dia de treino acabou. Os dois lados conferem: cada pedido, cada centavo, cada unidade.</translation>
        </message>
        <message>
            <source>The practice day is over. Differences between both sides: {count}.</source>
            <translation>O dia de treino acabou. Diferenças entre os dois lados: {count}.</translation>
        </message>
        <message>
            <source>Practice shop: nothing here is real. Finish the set-up and a day of trade begins.</source>
            <translation>Loja de treino: nada aqui é de verdade. Termine a instalação e começa um dia de vendas.</translation>
        </message>
        <message>
            <source>Practice shop, {time}: {orders} order sold at the hub</source>
            <translation>Loja de treino, {time}: {orders} pedido vendido no hub</translation>
        </message>
        <message>
            <source>Practice shop, {time}: {orders} orders sold at the hub</source>
            <translation>Loja de treino, {time}: {orders} pedidos vendidos no hub</translation>
        </message>
        <message>
            <source>Practice shop</source>
            <translation>Loja de treino</translation>
        </message>
        <message>
            <source>Speed of the day</source>
            <translation>Velocidade do dia</translation>
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
            <translation>em dia</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>a enviar</translation>
        </message>
        <message>
            <source>kept back by you</source>
            <translation>segurado por você</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>recusado</translation>
        </message>
        <message>
            <source>with complaints</source>
            <translation>com pendência</translation>
        </message>
        <message>
            <source>only in the store</source>
            <translation>só na loja/ERP</translation>
        </message>
        <message>
            <source>only at the hub</source>
            <translation>só no hub</translation>
        </message>
        <message>
            <source>left the store</source>
            <translation>saiu da loja/ERP</translation>
        </message>
        <message>
            <source>Stock: {counted} in the spreadsheet − {units} sold = {rest}.</source>
            <translation>Estoque: {counted} na planilha − {units} em vendas = {rest}.</translation>
        </message>
        <message>
            <source>You kept the old price at the hub: there it is {hub}, in the store {store}.</source>
            <translation>Você manteve o preço antigo no hub: lá é {hub}, na loja/ERP {store}.</translation>
        </message>
        <message>
            <source>You kept the old stock at the hub: there it is {hub}, in the store {store}.</source>
            <translation>Você manteve o estoque antigo no hub: lá é {hub}, na loja/ERP {store}.</translation>
        </message>
        <message>
            <source>The hub has it, but finds this missing or wrong: {fields}. Correct it in the store.</source>
            <translation>O hub tem o produto, mas acha que isto falta ou está errado: {fields}. Corrija na loja/ERP.</translation>
        </message>
        <message>
            <source>A brake would hold the prices back and ask you, because some change a lot.</source>
            <translation>Um freio seguraria os preços e perguntaria a você, porque alguns mudam muito.</translation>
        </message>
        <message>
            <source>A brake would hold the stock back and ask you, because too many products would be left without.</source>
            <translation>Um freio seguraria o estoque e perguntaria a você, porque produtos demais ficariam sem.</translation>
        </message>
        <message>
            <source>A brake would hold everything back and ask you, because many products have left the store.</source>
            <translation>Um freio seguraria tudo e perguntaria a você, porque muitos produtos sumiram da loja/ERP.</translation>
        </message>
        <message>
            <source>You keep {count} change back from the hub: see Products, “Kept back”. All else is confirmed.</source>
            <translation>Você segura {count} mudança que não foi ao hub: veja em Produtos, “Segurados”. O resto está confirmado.</translation>
        </message>
        <message>
            <source>You keep {count} changes back from the hub: see Products, “Kept back”. All else is confirmed.</source>
            <translation>Você segura {count} mudanças que não foram ao hub: veja em Produtos, “Segurados”. O resto está confirmado.</translation>
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
            <translation>Estoque: {counted} na planilha − {units} em vendas − {buffer} de reserva = {rest}.</translation>
        </message>
        <message>
            <source>A brake holds this back: {facets}. “{title}”</source>
            <translation>Um freio segura isto: {facets}. “{title}”</translation>
        </message>
        <message>
            <source>The hub gets it once the store gives what is missing: {facets}.</source>
            <translation>O hub recebe quando a loja/ERP informar o que falta: {facets}.</translation>
        </message>
        <message>
            <source>It waits for its main product {sku}, which the hub does not have yet.</source>
            <translation>Espera pelo produto principal {sku}, que o hub ainda não tem.</translation>
        </message>
        <message>
            <source>It is not sent again unchanged: correct it in the store, or press “Send now”.</source>
            <translation>Não é enviado de novo sem mudança: corrija na loja/ERP, ou aperte “Enviar agora”.</translation>
        </message>
        <message>
            <source>The store does not have it any more; it stays at the hub without stock.</source>
            <translation>A loja/ERP não tem mais este produto; ele fica no hub sem estoque.</translation>
        </message>
        <message>
            <source>Not sent yet: {facets}. The last try ended so: {problem}.</source>
            <translation>Ainda não enviado: {facets}. A última tentativa terminou assim: {problem}.</translation>
        </message>
        <message>
            <source>The store does not have it any more; the hub will be told that there are none.</source>
            <translation>A loja/ERP não tem mais este produto; o hub vai ser avisado de que não há nenhum.</translation>
        </message>
        <message>
            <source>The hub confirmed everything that the store says.</source>
            <translation>O hub confirmou tudo o que a loja/ERP diz.</translation>
        </message>
        <message>
            <source>The store does not have it any more, and the hub never had it.</source>
            <translation>A loja/ERP não tem mais este produto, e o hub nunca teve.</translation>
        </message>
        <message>
            <source>It is missing in the store, and you chose to leave it at the hub as it is.</source>
            <translation>Ele não está mais na loja/ERP, e você escolheu deixá-lo no hub como está.</translation>
        </message>
        <message>
            <source>Goes to the hub at the next run: {facets}.</source>
            <translation>Vai para o hub na próxima vez: {facets}.</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>set right by the next runs</source>
            <translation>será acertado nas próximas sincronizações</translation>
        </message>
        <message>
            <source>not sent to the hub yet</source>
            <translation>ainda não foi enviado ao hub</translation>
        </message>
        <message>
            <source>the hub did not accept it: see what needs attention</source>
            <translation>o hub não aceitou: veja o que precisa de atenção</translation>
        </message>
        <message>
            <source>only at the hub: nothing was done</source>
            <translation>só existe no hub: nada foi feito</translation>
        </message>
        <message>
            <source>please compare with the hub's panel</source>
            <translation>confira com o painel do hub</translation>
        </message>
        <message>
            <source>Product or order</source>
            <translation>Produto ou pedido</translation>
        </message>
        <message>
            <source>Name or number</source>
            <translation>Nome ou número</translation>
        </message>
        <message>
            <source>What</source>
            <translation>O quê</translation>
        </message>
        <message>
            <source>In the store</source>
            <translation>Na loja</translation>
        </message>
        <message>
            <source>At the hub</source>
            <translation>No hub</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>O que acontece</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Spreadsheet of the local store</source>
            <translation>Planilha da loja local</translation>
        </message>
        <message>
            <source>Address of the store's API</source>
            <translation>Endereço da API da loja/ERP</translation>
        </message>
        <message>
            <source>Calls a minute to the store; 0: as its contract says</source>
            <translation>Chamadas por minuto à loja/ERP; 0: como diz o contrato dela</translation>
        </message>
        <message>
            <source>Name of the plugin at the hub</source>
            <translation>Nome do plugin no hub</translation>
        </message>
        <message>
            <source>Domain of the shop</source>
            <translation>Domínio da loja</translation>
        </message>
        <message>
            <source>Address of the hub's API</source>
            <translation>Endereço da API do hub</translation>
        </message>
        <message>
            <source>Calls a minute to the hub; 0: as its contract says</source>
            <translation>Chamadas por minuto ao hub; 0: como diz o contrato dele</translation>
        </message>
        <message>
            <source>Parallel calls to the hub; 0: as its contract says</source>
            <translation>Chamadas ao mesmo tempo ao hub; 0: como diz o contrato dele</translation>
        </message>
        <message>
            <source>Minutes between product runs; 0: by hand only</source>
            <translation>Minutos entre sincronizações de produtos; 0: somente manual</translation>
        </message>
        <message>
            <source>Minutes between price runs; 0: by hand only</source>
            <translation>Minutos entre sincronizações de preços; 0: somente manual</translation>
        </message>
        <message>
            <source>Minutes between stock runs; 0: by hand only</source>
            <translation>Minutos entre sincronizações de estoque; 0: somente manual</translation>
        </message>
        <message>
            <source>Minutes between order runs; 0: by hand only</source>
            <translation>Minutos entre sincronizações de pedidos; 0: somente manual</translation>
        </message>
        <message>
            <source>Orders older than this are not imported; empty: when the link was made</source>
            <translation>Pedidos anteriores a esta data não são importados; vazio: quando a integração foi criada</translation>
        </message>
        <message>
            <source>Which orders are consumed</source>
            <translation>Quais pedidos são consumidos</translation>
        </message>
        <message>
            <source>Send images always, or for new products only</source>
            <translation>Enviar imagens sempre, ou apenas para novos produtos</translation>
        </message>
        <message>
            <source>Send the days for preparation</source>
            <translation>Enviar dias para preparação</translation>
        </message>
        <message>
            <source>Which stock is told</source>
            <translation>Qual estoque é informado</translation>
        </message>
        <message>
            <source>Units kept back from the hub for every SKU</source>
            <translation>Unidades de cada SKU que não são informadas ao hub</translation>
        </message>
        <message>
            <source>Who sends e-mails to buyers</source>
            <translation>Quem envia e-mails aos compradores</translation>
        </message>
        <message>
            <source>E-mail with the tracking code once shipped</source>
            <translation>E-mail com o código de rastreamento ao enviar</translation>
        </message>
        <message>
            <source>E-mail once delivered</source>
            <translation>E-mail ao entregar</translation>
        </message>
        <message>
            <source>Whose mail server it is; only for the screen</source>
            <translation>De quem é o servidor de e-mail; só para a tela</translation>
        </message>
        <message>
            <source>Mail server (SMTP) that Tomada sends with</source>
            <translation>Servidor de e-mail (SMTP) com que a Tomada envia</translation>
        </message>
        <message>
            <source>Port of the mail server</source>
            <translation>Porta do servidor de e-mail</translation>
        </message>
        <message>
            <source>How the line to the mail server is protected; none: to this computer only</source>
            <translation>Como é protegida a conexão com o servidor de e-mail; none: só para este computador</translation>
        </message>
        <message>
            <source>User at the mail server; empty: the sender's address</source>
            <translation>Usuário no servidor de e-mail; vazio: o endereço do remetente</translation>
        </message>
        <message>
            <source>Address that the e-mails come from</source>
            <translation>Endereço do remetente dos e-mails</translation>
        </message>
        <message>
            <source>Name that the e-mails come from</source>
            <translation>Nome do remetente dos e-mails</translation>
        </message>
        <message>
            <source>E-mails an hour at most; see what your provider allows</source>
            <translation>Máximo de e-mails por hora; veja o que o seu provedor permite</translation>
        </message>
        <message>
            <source>Picture with the shop's logo (PNG, JPEG or GIF)</source>
            <translation>Imagem com o logotipo da loja (PNG, JPEG ou GIF)</translation>
        </message>
        <message>
            <source>The shop's colour, such as #1a5fb4</source>
            <translation>Cor da loja, como #1a5fb4</translation>
        </message>
        <message>
            <source>Subject of the tracking e-mail</source>
            <translation>Assunto do e-mail de rastreamento</translation>
        </message>
        <message>
            <source>Layout of the tracking e-mail</source>
            <translation>Layout do e-mail de rastreamento</translation>
        </message>
        <message>
            <source>Subject of the delivery e-mail</source>
            <translation>Assunto do e-mail de entrega</translation>
        </message>
        <message>
            <source>Layout of the delivery e-mail</source>
            <translation>Layout do e-mail de entrega</translation>
        </message>
        <message>
            <source>Days that the history of changes is kept</source>
            <translation>Dias em que o histórico de mudanças é guardado</translation>
        </message>
        <message>
            <source>Days that buyers' data are kept after an order has ended</source>
            <translation>Dias em que os dados do comprador são guardados depois que o pedido termina</translation>
        </message>
        <message>
            <source>Brake when a run would zero more than this share of the SKUs</source>
            <translation>Freio quando mais que esta parte dos SKUs ficaria com estoque zero</translation>
        </message>
        <message>
            <source>...and more than this many SKUs</source>
            <translation>...e mais que este número de SKUs</translation>
        </message>
        <message>
            <source>Brake when a price moves by more than this</source>
            <translation>Freio quando um preço muda mais que isto</translation>
        </message>
        <message>
            <source>Brake when the store holds less than this share of its SKUs</source>
            <translation>Freio quando a loja/ERP tem menos que esta parte dos seus SKUs</translation>
        </message>
    </context>
    <context>
        <name>Systems</name>
        <message>
            <source>Local store</source>
            <translation>Loja local</translation>
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>{count} day</source>
            <translation>{count} dia</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} dias</translation>
        </message>
        <message>
            <source>now</source>
            <translation>agora</translation>
        </message>
        <message>
            <source>{duration} ago</source>
            <translation>há {duration}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Created in the store: order {proof}</source>
            <translation>Criado na loja/ERP: pedido {proof}</translation>
        </message>
        <message>
            <source>The hub knows the store's number: {proof}</source>
            <translation>O hub já sabe o número na loja/ERP: {proof}</translation>
        </message>
        <message>
            <source>Approved in the store</source>
            <translation>Aprovado na loja/ERP</translation>
        </message>
        <message>
            <source>Cancelled in the hub and in the store</source>
            <translation>Cancelado no hub e na loja/ERP</translation>
        </message>
        <message>
            <source>The hub has the invoice {proof}</source>
            <translation>O hub já tem a nota fiscal {proof}</translation>
        </message>
        <message>
            <source>The hub has the tracking {proof}</source>
            <translation>O hub já tem o rastreamento {proof}</translation>
        </message>
        <message>
            <source>The hub knows of the delivery</source>
            <translation>O hub já sabe da entrega</translation>
        </message>
        <message>
            <source>Checked in the store at {at}: it was not there; created {proof}.</source>
            <translation>Conferido na loja/ERP às {at}: não existia; criado {proof}.</translation>
        </message>
        <message>
            <source>Checked in the store at {at}: it was there already, {proof}.</source>
            <translation>Conferido na loja/ERP às {at}: já existia, {proof}.</translation>
        </message>
        <message>
            <source>Checked at the hub at {at}: it was not known there; told then.</source>
            <translation>Conferido no hub às {at}: ainda não constava; informado.</translation>
        </message>
        <message>
            <source>Checked at the hub at {at}: it was known there already.</source>
            <translation>Conferido no hub às {at}: já constava.</translation>
        </message>
        <message>
            <source>Checked at {at}: it was not cancelled yet; cancelled then.</source>
            <translation>Conferido às {at}: ainda não estava cancelado; foi cancelado.</translation>
        </message>
        <message>
            <source>Checked at {at}: it was cancelled already.</source>
            <translation>Conferido às {at}: já estava cancelado.</translation>
        </message>
        <message>
            <source>The last try ended in doubt. Checked in the store at {at}: not there yet. Tomada looks again at {until}, before it creates the order a second time.</source>
            <translation>A última tentativa ficou em dúvida. Conferido na loja/ERP às {at}: ainda não existe. A Tomada confere de novo às {until}, antes de criar o pedido outra vez.</translation>
        </message>
        <message>
            <source>Invoice {number}, series {series}</source>
            <translation>Nota fiscal {number}, série {series}</translation>
        </message>
        <message>
            <source>Handed to {carrier}: {code}</source>
            <translation>Entregue à transportadora {carrier}: {code}</translation>
        </message>
        <message>
            <source>Delivered to the buyer</source>
            <translation>Entregue ao comprador</translation>
        </message>
        <message>
            <source>Waiting for the payment to be approved at the hub</source>
            <translation>Esperando o pagamento ser aprovado no hub</translation>
        </message>
        <message>
            <source>Will be created in the store</source>
            <translation>Vai ser criado na loja/ERP</translation>
        </message>
        <message>
            <source>Waiting for the invoice</source>
            <translation>Falta informar a nota fiscal</translation>
        </message>
        <message>
            <source>Waiting to be shipped</source>
            <translation>Falta informar o envio</translation>
        </message>
        <message>
            <source>Waiting for the delivery</source>
            <translation>Falta informar a entrega</translation>
        </message>
        <message>
            <source>In progress; Tomada checks how it ended.</source>
            <translation>Em andamento; a Tomada confere como terminou.</translation>
        </message>
        <message>
            <source>Sold: order {number}</source>
            <translation>Vendido: pedido {number}</translation>
        </message>
        <message>
            <source>Tomada tries again by itself after {until}.</source>
            <translation>A Tomada tenta de novo sozinha depois de {until}.</translation>
        </message>
        <message>
            <source>Confirmed on {at}</source>
            <translation>Confirmado em {at}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>There is no tray on this computer: Tomada works while this window is open, and ends when you close it.</source>
            <translation>Este computador não tem bandeja ao lado do relógio: a Tomada trabalha enquanto esta janela estiver aberta e termina quando você a fecha.</translation>
        </message>
        <message>
            <source>Tomada goes on working here. To end it, use Quit in this icon's menu.</source>
            <translation>A Tomada continua trabalhando aqui. Para encerrar, use Sair no menu deste ícone.</translation>
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
            <translation>Até amanhã, às 6 da manhã</translation>
        </message>
        <message>
            <source>Tomada goes on.</source>
            <translation>A Tomada voltou a trabalhar.</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar agora</translation>
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
            <translation>Sair</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tudo</translation>
        </message>
        <message>
            <source>Syncing now: {stream}.</source>
            <translation>Sincronizando agora: {stream}.</translation>
        </message>
        <message>
            <source>Paused until {moment}.</source>
            <translation>Em pausa até {moment}.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Resume (paused until {moment})</source>
            <translation>Retomar (em pausa até {moment})</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Both sides confirmed products, prices, stock and orders. Oldest confirmation: {ago}.</source>
            <translation>Produtos, preços, estoque e pedidos foram confirmados dos dois lados. Confirmação mais antiga: {ago}.</translation>
        </message>
        <message>
            <source>Not everything is up to date yet; Tomada is taking care of it by itself.</source>
            <translation>Nem tudo está em dia ainda; a Tomada está cuidando disso sozinha.</translation>
        </message>
        <message>
            <source>Everything is fine</source>
            <translation>Está tudo certo</translation>
        </message>
        <message>
            <source>What needs attention</source>
            <translation>O que precisa de atenção</translation>
        </message>
        <message>
            <source>There is no integration yet</source>
            <translation>Ainda não há nenhuma integração</translation>
        </message>
        <message>
            <source>Once your shop is linked to the hub, whatever needs you appears here.</source>
            <translation>Quando sua loja estiver ligada ao hub, o que precisar de você aparece aqui.</translation>
        </message>
        <message>
            <source>{count} thing waits for you.</source>
            <translation>{count} coisa espera por você.</translation>
        </message>
        <message>
            <source>{count} things wait for you.</source>
            <translation>{count} coisas esperam por você.</translation>
        </message>
        <message>
            <source>Trying again now: {count}.</source>
            <translation>Tentando de novo agora: {count}.</translation>
        </message>
        <message>
            <source>Taken off the list: {count}.</source>
            <translation>Retirado da lista: {count}.</translation>
        </message>
        <message>
            <source>It goes on now.</source>
            <translation>Continuando agora.</translation>
        </message>
        <message>
            <source>It goes on now without these.</source>
            <translation>Continuando agora sem estes.</translation>
        </message>
        <message>
            <source>Cancelled. It goes on by itself once it is corrected in the store.</source>
            <translation>Cancelado. Continua sozinho quando for corrigido na loja/ERP.</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nada precisa de você</translation>
        </message>
        <message>
            <source>Set up an integration</source>
            <translation>Criar uma integração</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Precisa de atenção</translation>
        </message>
        <message>
            <source>All with this cause</source>
            <translation>Todos com esta causa</translation>
        </message>
        <message>
            <source>What the brake holds</source>
            <translation>O que o freio segurou</translation>
        </message>
        <message>
            <source>{answer} ({count} of {all})</source>
            <translation>{answer} ({count} de {all})</translation>
        </message>
        <message>
            <source>{answer} (all {all})</source>
            <translation>{answer} (todos os {all})</translation>
        </message>
        <message>
            <source>See the integration</source>
            <translation>Ver a integração</translation>
        </message>
        <message>
            <source>See the order</source>
            <translation>Ver o pedido</translation>
        </message>
        <message>
            <source>See the product</source>
            <translation>Ver o produto</translation>
        </message>
        <message>
            <source>Since {moment} ({ago})</source>
            <translation>Desde {moment} ({ago})</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Qual</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>O que está errado</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>O que fazer</translation>
        </message>
        <message>
            <source>It leaves this list, and comes back when something else is wrong.</source>
            <translation>Sai desta lista, e volta se aparecer outro problema.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Já li</translation>
        </message>
        <message>
            <source>Others before that you have not read: {count}.</source>
            <translation>Outras antes desta, ainda não lidas: {count}.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produtos</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>What Tomada told the hub and the store, and when.</source>
            <translation>O que a Tomada informou ao hub e à loja/ERP, e quando.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quando</translation>
        </message>
        <message>
            <source>Product or order</source>
            <translation>Produto ou pedido</translation>
        </message>
        <message>
            <source>What</source>
            <translation>O quê</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Depois</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por quê</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Histórico</translation>
        </message>
        <message>
            <source>Search by SKU or order number</source>
            <translation>Procurar por SKU ou número do pedido</translation>
        </message>
        <message>
            <source>Which changes</source>
            <translation>Quais mudanças</translation>
        </message>
        <message>
            <source>Nothing has changed yet</source>
            <translation>Nada mudou ainda</translation>
        </message>
        <message>
            <source>Every change of a price, of stock or of an order is noted here.</source>
            <translation>Aqui fica anotada cada mudança de preço, de estoque ou de pedido.</translation>
        </message>
        <message>
            <source>No change is like this. Try part of the SKU or of the order number.</source>
            <translation>Nenhuma mudança é assim. Tente uma parte do SKU ou do número do pedido.</translation>
        </message>
        <message>
            <source>New above: {count}</source>
            <translation>Novos acima: {count}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>Retomar agora</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Remover…</translation>
        </message>
        <message>
            <source>Remove the integration</source>
            <translation>Remover a integração</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Manter</translation>
        </message>
        <message>
            <source>paused until {moment}</source>
            <translation>em pausa até {moment}</translation>
        </message>
        <message>
            <source>Remove the integration “{name}”?</source>
            <translation>Remover a integração “{name}”?</translation>
        </message>
        <message>
            <source>The integration “{name}” was removed.</source>
            <translation>A integração “{name}” foi removida.</translation>
        </message>
        <message>
            <source>Integrations</source>
            <translation>Integrações</translation>
        </message>
        <message>
            <source>Link your shop to the hub: it takes about three minutes.</source>
            <translation>Ligue sua loja ao hub: leva uns três minutos.</translation>
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
            <translation>A integração “{name}” foi começada e ainda não terminou.</translation>
        </message>
        <message>
            <source>New integration</source>
            <translation>Nova integração</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Enter the invoice</source>
            <translation>Informar nota fiscal</translation>
        </message>
        <message>
            <source>Enter the shipping</source>
            <translation>Informar envio</translation>
        </message>
        <message>
            <source>Confirm the delivery</source>
            <translation>Informar que o comprador recebeu</translation>
        </message>
        <message>
            <source>Cancel the order</source>
            <translation>Cancelar pedido</translation>
        </message>
        <message>
            <source>This does not look like a code of Correios, which has two letters, nine digits and two letters and notices a wrong digit, for example AA473124829BR. Is it right all the same? Then press once more.</source>
            <translation>Isto não parece um código dos Correios, que tem duas letras, nove números e duas letras, como AA473124829BR. Confira se falta algo ou se há um número trocado. Se estiver certo mesmo assim, aperte o botão mais uma vez.</translation>
        </message>
        <message>
            <source>Cancel order {number} ({total})? The hub will be told.</source>
            <translation>Cancelar o pedido {number} ({total})? O hub será avisado.</translation>
        </message>
        <message>
            <source>44 digits</source>
            <translation>44 números</translation>
        </message>
        <message>
            <source>Read the XML file…</source>
            <translation>Ler o arquivo XML…</translation>
        </message>
        <message>
            <source>XML file of the invoice</source>
            <translation>Arquivo XML da nota fiscal</translation>
        </message>
        <message>
            <source>XML of the invoice (*.xml *.XML)</source>
            <translation>XML da nota fiscal (*.xml *.XML)</translation>
        </message>
        <message>
            <source>Noted. The hub is being told now.</source>
            <translation>Anotado. O hub está sendo avisado agora.</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Pedido {number}</translation>
        </message>
        <message>
            <source>Keep the order</source>
            <translation>Manter o pedido</translation>
        </message>
        <message>
            <source>This order is looked after in {store}. Tomada takes it from there to the hub.</source>
            <translation>Este pedido é cuidado em {store}. De lá, a Tomada leva as novidades ao hub.</translation>
        </message>
        <message>
            <source>From the hub to the store</source>
            <translation>Do hub até a loja/ERP</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Itens</translation>
        </message>
        <message>
            <source>The buyer's data are not kept any more, or the hub did not send them.</source>
            <translation>Os dados do comprador não são mais guardados, ou o hub não os enviou.</translation>
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
            <translation>Cancelar o e-mail</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mais</translation>
        </message>
        <message>
            <source>Shipping cost</source>
            <translation>Frete</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Desconto</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Delivery address</source>
            <translation>Endereço de entrega</translation>
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
            <translation>Produto</translation>
        </message>
        <message>
            <source>Sent to the printer {printer}</source>
            <translation>Enviado para a impressora {printer}</translation>
        </message>
        <message>
            <source>Printed into the file {file}</source>
            <translation>Impresso no arquivo {file}</translation>
        </message>
        <message>
            <source>Number in the store: {number}</source>
            <translation>Número na loja/ERP: {number}</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Entregar para</translation>
        </message>
        <message>
            <source>To invoice</source>
            <translation>A faturar</translation>
        </message>
        <message>
            <source>To ship</source>
            <translation>A enviar</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Em aberto</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregues</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelados</translation>
        </message>
        <message>
            <source>Choose an order to see its steps, its items and its buyer.</source>
            <translation>Clique em um pedido para ver as etapas, os itens e o comprador.</translation>
        </message>
        <message>
            <source>Orders exported: {count}</source>
            <translation>Pedidos exportados: {count}</translation>
        </message>
        <message>
            <source>Integration</source>
            <translation>Integração</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Id at the hub</source>
            <translation>Código no hub</translation>
        </message>
        <message>
            <source>Sales channel</source>
            <translation>Canal de venda</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido em</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situação</translation>
        </message>
        <message>
            <source>In the store</source>
            <translation>Nº na loja</translation>
        </message>
        <message>
            <source>Export for Excel…</source>
            <translation>Exportar para o Excel…</translation>
        </message>
        <message>
            <source>The e-mail will not be sent.</source>
            <translation>O e-mail não será enviado.</translation>
        </message>
        <message>
            <source>Trying again now.</source>
            <translation>Tentando de novo agora.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Table for Excel (*.csv)</source>
            <translation>Tabela para o Excel (*.csv)</translation>
        </message>
        <message>
            <source>Search by order number, id at the hub or number in the store</source>
            <translation>Procurar por número do pedido, código no hub ou número na loja/ERP</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Quais pedidos</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>Nenhum pedido ainda</translation>
        </message>
        <message>
            <source>As soon as something is sold at the hub, the order appears here by itself.</source>
            <translation>Assim que algo for vendido no hub, o pedido aparece aqui sozinho.</translation>
        </message>
        <message>
            <source>No order is like this. Try part of its number. Buyers' names are kept apart and cannot be searched here.</source>
            <translation>Nenhum pedido é assim. Tente uma parte do número. O nome do comprador fica guardado à parte e não é pesquisado aqui.</translation>
        </message>
        <message>
            <source>New orders above: {count}</source>
            <translation>Pedidos novos acima: {count}</translation>
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
            <translation>Tudo em dia</translation>
        </message>
        <message>
            <source>Both sides confirmed the same products, prices, stock and orders.</source>
            <translation>Os dois lados confirmaram os mesmos produtos, preços, estoque e pedidos.</translation>
        </message>
        <message>
            <source>Syncing now</source>
            <translation>Sincronizando agora</translation>
        </message>
        <message>
            <source>You can go on with your work: nothing waits for you.</source>
            <translation>Pode continuar seu trabalho: nada espera por você.</translation>
        </message>
        <message>
            <source>Not up to date yet</source>
            <translation>Ainda não está em dia</translation>
        </message>
        <message>
            <source>Tomada is catching up. Look below for what is late.</source>
            <translation>A Tomada está recuperando o atraso. Veja abaixo o que falta.</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Em pausa</translation>
        </message>
        <message>
            <source>Nothing is sent or fetched until the pause is over. Then Tomada catches up.</source>
            <translation>Nada é enviado nem buscado até o fim da pausa. Depois a Tomada recupera tudo.</translation>
        </message>
        <message>
            <source>Something needs you</source>
            <translation>Algo precisa de você</translation>
        </message>
        <message>
            <source>Everything else goes on by itself.</source>
            <translation>Todo o resto continua sozinho.</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Sem conexão</translation>
        </message>
        <message>
            <source>The hub cannot be reached. Tomada tries again by itself and catches up.</source>
            <translation>Não é possível falar com o hub. A Tomada tenta de novo sozinha e recupera o atraso.</translation>
        </message>
        <message>
            <source>Paused until {until}: nothing is sent or fetched until then.</source>
            <translation>Em pausa até {until}: até lá nada é enviado nem buscado.</translation>
        </message>
        <message>
            <source>You keep {count} change back from the hub: see Products, “Kept back”.</source>
            <translation>Você segura {count} mudança que não foi ao hub: veja em Produtos, “Segurados”.</translation>
        </message>
        <message>
            <source>You keep {count} changes back from the hub: see Products, “Kept back”.</source>
            <translation>Você segura {count} mudanças que não foram ao hub: veja em Produtos, “Segurados”.</translation>
        </message>
        <message>
            <source>Up to date, but for what you keep back</source>
            <translation>Em dia, menos o que você segurou</translation>
        </message>
        <message>
            <source>A part of your integrations is paused until {until}.</source>
            <translation>Uma parte das suas integrações está em pausa até {until}.</translation>
        </message>
        <message>
            <source>See what to do</source>
            <translation>Ver o que fazer</translation>
        </message>
        <message>
            <source>{count} thing needs attention</source>
            <translation>{count} coisa precisa de atenção</translation>
        </message>
        <message>
            <source>{count} things need attention</source>
            <translation>{count} coisas precisam de atenção</translation>
        </message>
        <message>
            <source>{state}, {count} to do</source>
            <translation>{state}, {count} a fazer</translation>
        </message>
        <message>
            <source>Today: {count} order, {total}</source>
            <translation>Hoje: {count} pedido, {total}</translation>
        </message>
        <message>
            <source>Today: {count} orders, {total}</source>
            <translation>Hoje: {count} pedidos, {total}</translation>
        </message>
        <message>
            <source>This holds for a part of your integrations; the others are up to date.</source>
            <translation>Isso vale para uma parte das suas integrações; as outras estão em dia.</translation>
        </message>
        <message>
            <source>confirmed {age}</source>
            <translation>confirmado {age}</translation>
        </message>
        <message>
            <source>promised: at most {promise}</source>
            <translation>atraso máximo: {promise}</translation>
        </message>
        <message>
            <source>Orders a day, last 14 days</source>
            <translation>Pedidos por dia, últimos 14 dias</translation>
        </message>
        <message>
            <source>Paused until {until}</source>
            <translation>Em pausa até {until}</translation>
        </message>
        <message>
            <source>No news since {moment}.</source>
            <translation>Sem notícias desde {moment}.</translation>
        </message>
        <message>
            <source>Promise: never older than {promise}.</source>
            <translation>Atraso máximo: {promise}.</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>… e mais {count}</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Visão geral</translation>
        </message>
        <message>
            <source>paused until {until}</source>
            <translation>em pausa até {until}</translation>
        </message>
        <message>
            <source>a part paused until {until}</source>
            <translation>uma parte em pausa até {until}</translation>
        </message>
        <message>
            <source>Syncing everything now.</source>
            <translation>Sincronizando tudo agora.</translation>
        </message>
        <message>
            <source>up to date, but for {count} kept back by you</source>
            <translation>em dia, menos {count} que você segurou</translation>
        </message>
        <message>
            <source>There is nothing to sync yet: set up your integration first.</source>
            <translation>Ainda não há nada para sincronizar: configure primeiro a sua integração.</translation>
        </message>
        <message>
            <source>Working: {stream}, {done} of {total}</source>
            <translation>Trabalhando: {stream}, {done} de {total}</translation>
        </message>
        <message>
            <source>Working: {streams}</source>
            <translation>Trabalhando: {streams}</translation>
        </message>
        <message>
            <source>no news since {moment}</source>
            <translation>sem notícias desde {moment}</translation>
        </message>
        <message>
            <source>Start Tomada when I log in to this computer</source>
            <translation>Iniciar a Tomada quando eu ligar este computador</translation>
        </message>
        <message>
            <source>Show notices of new orders and of what needs me</source>
            <translation>Mostrar avisos de pedidos novos e do que precisa de mim</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferências</translation>
        </message>
        <message>
            <source>Nothing would change at the hub: everything is as in the store.</source>
            <translation>Nada mudaria no hub: está tudo como na loja/ERP.</translation>
        </message>
        <message>
            <source>Checked at {time} without sending</source>
            <translation>Conferido às {time}, sem enviar nada</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Nada foi enviado.</translation>
        </message>
        <message>
            <source>What a run would change</source>
            <translation>O que seria enviado</translation>
        </message>
        <message>
            <source>Reading the store</source>
            <translation>Lendo a loja/ERP</translation>
        </message>
        <message>
            <source>Back to the products</source>
            <translation>Voltar aos produtos</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Conferir de novo</translation>
        </message>
        <message>
            <source>Check without sending</source>
            <translation>Conferir sem enviar</translation>
        </message>
        <message>
            <source>Reading the store and comparing. Nothing is sent.</source>
            <translation>Lendo a loja/ERP e comparando. Nada é enviado.</translation>
        </message>
        <message>
            <source>You may go back at any time; then this is given up.</source>
            <translation>Você pode voltar quando quiser; a conferência então para.</translation>
        </message>
        <message>
            <source>The store was read, and nothing was sent.</source>
            <translation>A loja/ERP foi lida, e nada foi enviado.</translation>
        </message>
        <message>
            <source>{count} change would be sent to the hub. Nothing was sent.</source>
            <translation>{count} mudança seria enviada ao hub. Nada foi enviado.</translation>
        </message>
        <message>
            <source>{count} changes would be sent to the hub. Nothing was sent.</source>
            <translation>{count} mudanças seriam enviadas ao hub. Nada foi enviado.</translation>
        </message>
        <message>
            <source>what-would-be-sent</source>
            <translation>o-que-seria-enviado</translation>
        </message>
        <message>
            <source>Exported: {file}</source>
            <translation>Exportado: {file}</translation>
        </message>
        <message>
            <source>Reads this product again in the store and sends what the hub did not confirm yet.</source>
            <translation>Lê este produto de novo na loja/ERP e envia o que o hub ainda não confirmou.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
        </message>
        <message>
            <source>Send it after all</source>
            <translation>Enviar assim mesmo</translation>
        </message>
        <message>
            <source>Nothing has changed lately.</source>
            <translation>Nada mudou ultimamente.</translation>
        </message>
        <message>
            <source>Last changes of this product</source>
            <translation>Últimas mudanças deste produto</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Mudança</translation>
        </message>
        <message>
            <source>Last changes</source>
            <translation>Últimas mudanças</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Loja/ERP</translation>
        </message>
        <message>
            <source>Hub confirmed</source>
            <translation>Hub confirmou</translation>
        </message>
        <message>
            <source>Variation of {sku}</source>
            <translation>Variação de {sku}</translation>
        </message>
        <message>
            <source>Reading {sku} in the store again; what the hub does not have yet is sent.</source>
            <translation>Lendo {sku} de novo na loja/ERP; o que o hub ainda não tem é enviado.</translation>
        </message>
        <message>
            <source>All integrations</source>
            <translation>Todas as integrações</translation>
        </message>
        <message>
            <source>What you kept back is sent to the hub now.</source>
            <translation>O que você segurou vai agora para o hub.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preço</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Estoque</translation>
        </message>
        <message>
            <source>At the hub</source>
            <translation>No hub</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Situação</translation>
        </message>
        <message>
            <source>Search by SKU or name</source>
            <translation>Procurar por SKU ou nome</translation>
        </message>
        <message>
            <source>Which products</source>
            <translation>Quais produtos</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>Ainda não há produtos</translation>
        </message>
        <message>
            <source>Once an integration has read your store, its products appear here.</source>
            <translation>Quando uma integração tiver lido sua loja/ERP, os produtos aparecem aqui.</translation>
        </message>
        <message>
            <source>No product is like this. Look at all of them, or search for something else.</source>
            <translation>Nenhum produto é assim. Veja todos, ou procure outra coisa.</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>A enviar</translation>
        </message>
        <message>
            <source>Kept back</source>
            <translation>Segurados</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Recusados</translation>
        </message>
        <message>
            <source>With complaints</source>
            <translation>Com pendência</translation>
        </message>
        <message>
            <source>Without stock</source>
            <translation>Sem estoque</translation>
        </message>
        <message>
            <source>Not at the hub</source>
            <translation>Fora do hub</translation>
        </message>
        <message>
            <source>Left the store</source>
            <translation>Saíram</translation>
        </message>
        <message>
            <source>Open the last comparison</source>
            <translation>Abrir a última conferência</translation>
        </message>
        <message>
            <source>Store and hub were compared on {at}. Differences: {count}.</source>
            <translation>A loja e o hub foram conferidos em {at}. Diferenças: {count}.</translation>
        </message>
        <message>
            <source>Store and hub are compared once a day. There is no comparison yet.</source>
            <translation>A loja e o hub são conferidos uma vez por dia. Ainda não há nenhuma conferência.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todos</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
        <message>
            <source>What belongs there appears by itself.</source>
            <translation>O que for daqui aparece sozinho.</translation>
        </message>
        <message>
            <source>Nothing under “{filter}” now</source>
            <translation>Nada em “{filter}” agora</translation>
        </message>
        <message>
            <source>Not under “{filter}”</source>
            <translation>Não está em “{filter}”</translation>
        </message>
        <message>
            <source>Found under “{all}”: {count}</source>
            <translation>Há {count} em “{all}”</translation>
        </message>
        <message>
            <source>Look under “{all}”</source>
            <translation>Procurar em “{all}”</translation>
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
            <translation>Detalhes do erro</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Copiado.</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalhes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Something went wrong inside Tomada</source>
            <translation>Algo deu errado dentro da Tomada</translation>
        </message>
        <message>
            <source>Tomada goes on. If it happens again, send these details to support: passwords, e-mail addresses and documents in them are blanked out.</source>
            <translation>A Tomada continua trabalhando. Se acontecer de novo, envie estes detalhes ao suporte: senhas, e-mails e documentos foram apagados deles.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Abrindo…</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar agora</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Connection</source>
            <translation>Conexão</translation>
        </message>
        <message>
            <source>E-mail notices</source>
            <translation>Notificações de e-mail</translation>
        </message>
        <message>
            <source>Additional fields</source>
            <translation>Campos adicionais</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produtos</translation>
        </message>
        <message>
            <source>How often Tomada syncs</source>
            <translation>De quanto em quanto tempo sincronizar</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Estoque</translation>
        </message>
        <message>
            <source>Your products are in a spreadsheet; orders are shown, printed and looked after here in Tomada.</source>
            <translation>Seus produtos ficam numa planilha; os pedidos você vê, imprime e acompanha aqui na Tomada.</translation>
        </message>
        <message>
            <source>Sells your products on marketplaces and gathers the orders.</source>
            <translation>Vende seus produtos nos marketplaces e reúne os pedidos.</translation>
        </message>
        <message>
            <source>Send the days for preparation when syncing</source>
            <translation>Enviar dias para preparação ao sincronizar</translation>
        </message>
        <message>
            <source>Send the products' pictures when syncing</source>
            <translation>Enviar imagens dos produtos ao sincronizar</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Preços</translation>
        </message>
        <message>
            <source>Orders that are fetched</source>
            <translation>Pedidos que são buscados</translation>
        </message>
        <message>
            <source>Fetch orders from this day on</source>
            <translation>Buscar pedidos a partir deste dia</translation>
        </message>
        <message>
            <source>Stock that is told to the hub</source>
            <translation>Estoque informado ao hub</translation>
        </message>
        <message>
            <source>Units kept back of each product</source>
            <translation>Unidades reservadas de cada produto</translation>
        </message>
        <message>
            <source>Send an e-mail with the tracking code when the status changes to shipped</source>
            <translation>Enviar e-mail de rastreamento ao alterar a situação para enviado</translation>
        </message>
        <message>
            <source>Send a delivery e-mail when the status changes to delivered</source>
            <translation>Enviar e-mail de entrega ao alterar a situação para entregue</translation>
        </message>
        <message>
            <source>Who sends these e-mails</source>
            <translation>Quem envia esses e-mails</translation>
        </message>
        <message>
            <source>Your mailbox is at</source>
            <translation>Sua caixa de e-mail é do</translation>
        </message>
        <message>
            <source>Sender's name</source>
            <translation>Nome do remetente</translation>
        </message>
        <message>
            <source>Sender's address</source>
            <translation>Endereço do remetente</translation>
        </message>
        <message>
            <source>Password of the mailbox</source>
            <translation>Senha da caixa de e-mail</translation>
        </message>
        <message>
            <source>Outgoing server (SMTP)</source>
            <translation>Servidor de saída (SMTP)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Porta</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Proteção</translation>
        </message>
        <message>
            <source>User (empty: the sender's address)</source>
            <translation>Usuário (vazio: o endereço do remetente)</translation>
        </message>
        <message>
            <source>E-mails an hour at most</source>
            <translation>Máximo de e-mails por hora</translation>
        </message>
        <message>
            <source>Logo of the shop (optional)</source>
            <translation>Logotipo da loja (opcional)</translation>
        </message>
        <message>
            <source>Colour of the shop</source>
            <translation>Cor da loja</translation>
        </message>
        <message>
            <source>Subject of the tracking e-mail</source>
            <translation>Assunto do e-mail de rastreamento</translation>
        </message>
        <message>
            <source>Layout of the tracking e-mail</source>
            <translation>Layout do e-mail de rastreamento</translation>
        </message>
        <message>
            <source>Subject of the delivery e-mail</source>
            <translation>Assunto do e-mail de entrega</translation>
        </message>
        <message>
            <source>Layout of the delivery e-mail</source>
            <translation>Layout do e-mail de entrega</translation>
        </message>
        <message>
            <source>The column “Dias para preparação” goes along with the product's other data.</source>
            <translation>A coluna “Dias para preparação” vai junto com os demais dados do produto.</translation>
        </message>
        <message>
            <source>“Only for new products” leaves the pictures of products that are at the hub already as they are.</source>
            <translation>“Apenas para novos produtos” deixa como estão as imagens dos produtos que já estão no hub.</translation>
        </message>
        <message>
            <source>Empty: from the moment when the integration was made.</source>
            <translation>Vazio: a partir do momento em que a integração foi criada.</translation>
        </message>
        <message>
            <source>Available is what was counted less what was sold since. Physical is what was counted.</source>
            <translation>Disponível é o que foi contado menos o que foi vendido depois. Físico é o que foi contado.</translation>
        </message>
        <message>
            <source>What buyers see as the sender, for example the name of your shop.</source>
            <translation>O que os compradores veem como remetente, por exemplo o nome da sua loja.</translation>
        </message>
        <message>
            <source>Providers block a mailbox that sends too many at once.</source>
            <translation>Os provedores bloqueiam uma caixa que envia demais de uma vez.</translation>
        </message>
        <message>
            <source>A PNG, JPEG or GIF of at most 300 kB. It travels inside each e-mail.</source>
            <translation>Um PNG, JPEG ou GIF de no máximo 300 kB. Vai dentro de cada e-mail.</translation>
        </message>
        <message>
            <source>Of the line above and of the button, for example #1a5fb4.</source>
            <translation>Da linha de cima e do botão, por exemplo #1a5fb4.</translation>
        </message>
        <message>
            <source>With 2, the hub sees 8 of the 10 units that you have.</source>
            <translation>Com 2, o hub vê 8 das 10 unidades que você tem.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sim</translation>
        </message>
        <message>
            <source>Only for new products</source>
            <translation>Apenas para novos produtos</translation>
        </message>
        <message>
            <source>Pending and approved</source>
            <translation>Pendentes e aprovados</translation>
        </message>
        <message>
            <source>Approved only</source>
            <translation>Somente aprovados</translation>
        </message>
        <message>
            <source>Available stock</source>
            <translation>Estoque disponível</translation>
        </message>
        <message>
            <source>Physical stock</source>
            <translation>Estoque físico</translation>
        </message>
        <message>
            <source>The ERP itself</source>
            <translation>O próprio ERP</translation>
        </message>
        <message>
            <source>Tomada, from your mailbox</source>
            <translation>A Tomada, pela sua caixa de e-mail</translation>
        </message>
        <message>
            <source>STARTTLS (usually port 587)</source>
            <translation>STARTTLS (em geral porta 587)</translation>
        </message>
        <message>
            <source>TLS or SSL (usually port 465)</source>
            <translation>TLS ou SSL (em geral porta 465)</translation>
        </message>
        <message>
            <source>None (this computer only)</source>
            <translation>Nenhuma (só este computador)</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ninguém</translation>
        </message>
        <message>
            <source>days for preparation (handling)</source>
            <translation>dias para preparação (manuseio)</translation>
        </message>
        <message>
            <source>days for manufacturing</source>
            <translation>prazo de fabricação em dias</translation>
        </message>
        <message>
            <source>warranty in months</source>
            <translation>garantia em meses</translation>
        </message>
        <message>
            <source>warranty message</source>
            <translation>mensagem de garantia</translation>
        </message>
        <message>
            <source>The integration is saved. Its first contact with the hub is being tried now.</source>
            <translation>A integração está salva. O primeiro contato com o hub está sendo tentado agora.</translation>
        </message>
        <message>
            <source>Choose who sends these e-mails, or switch both off.</source>
            <translation>Escolha quem envia esses e-mails, ou desligue os dois.</translation>
        </message>
        <message>
            <source>The number must be from {least} to {most}.</source>
            <translation>O número deve ser de {least} a {most}.</translation>
        </message>
        <message>
            <source>The integration is saved, but its first try ended so: {problem}. {next_step}</source>
            <translation>A integração está salva, mas a primeira tentativa terminou assim: {problem}. {next_step}</translation>
        </message>
        <message>
            <source>The integration is saved and at work: the hub has answered.</source>
            <translation>A integração está salva e funcionando: o hub respondeu.</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Salvando…</translation>
        </message>
        <message>
            <source>What it sends</source>
            <translation>O que envia</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Desfazer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salvar</translation>
        </message>
        <message>
            <source>Saved. It counts from now on.</source>
            <translation>Salvo. Já está valendo.</translation>
        </message>
        <message>
            <source>From {store} to {hub}</source>
            <translation>De {store} para {hub}</translation>
        </message>
        <message>
            <source>Done in {system}</source>
            <translation>Feito em {system}</translation>
        </message>
        <message>
            <source>orders, with their approval and cancellation</source>
            <translation>pedidos, com sua aprovação e seu cancelamento</translation>
        </message>
        <message>
            <source>Not saved yet: it does not count before you save.</source>
            <translation>Ainda não salvo: só vale depois que você salvar.</translation>
        </message>
        <message>
            <source>Something is missing: see the words below the fields.</source>
            <translation>Falta alguma coisa: veja o que está escrito abaixo dos campos.</translation>
        </message>
        <message>
            <source>Never sent</source>
            <translation>Nunca é enviado</translation>
        </message>
        <message>
            <source>The access data go into this computer's password safe when you save, and nowhere else.</source>
            <translation>Os dados de acesso vão para o cofre de senhas deste computador quando você salva, e para nenhum outro lugar.</translation>
        </message>
        <message>
            <source>Did the values come by e-mail? Copy the whole e-mail, and Tomada finds them in it.</source>
            <translation>Os valores vieram por e-mail? Copie o e-mail inteiro, e a Tomada os encontra nele.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Trocar</translation>
        </message>
        <message>
            <source>Paste the whole e-mail</source>
            <translation>Colar o e-mail inteiro</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Preencher</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>There is more than one value for {fields}: fill in the right one yourself.</source>
            <translation>Há mais de um valor para {fields}: preencha você mesmo o certo.</translation>
        </message>
        <message>
            <source>Access data: kept in this computer's password safe.</source>
            <translation>Dados de acesso: guardados no cofre de senhas deste computador (chaveiro).</translation>
        </message>
        <message>
            <source>No access data were found in what you copied. Copy the whole e-mail first.</source>
            <translation>Não há dados de acesso no que você copiou. Copie antes o e-mail inteiro.</translation>
        </message>
        <message>
            <source>Found in what you pasted: {fields}.</source>
            <translation>Encontrado no que você colou: {fields}.</translation>
        </message>
        <message>
            <source>Missing in it: {fields}.</source>
            <translation>Falta: {fields}.</translation>
        </message>
        <message>
            <source>As you will find it here in Tomada.</source>
            <translation>É assim que você vai encontrá-la aqui na Tomada.</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Testar conexão</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>Testando a conexão…</translation>
        </message>
        <message>
            <source>Hide {field}</source>
            <translation>Esconder {field}</translation>
        </message>
        <message>
            <source>Show {field}</source>
            <translation>Mostrar {field}</translation>
        </message>
        <message>
            <source>Own interval</source>
            <translation>Intervalo próprio</translation>
        </message>
        <message>
            <source>Only when I ask</source>
            <translation>Somente quando eu pedir</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>Paste {field}</source>
            <translation>Colar {field}</translation>
        </message>
        <message>
            <source>Automatic (every {minutes} min)</source>
            <translation>Automático (a cada {minutes} min)</translation>
        </message>
        <message>
            <source>{name}: minutes</source>
            <translation>{name}: minutos</translation>
        </message>
        <message>
            <source>Link your shop to the hub that sells for you. It takes about three minutes.</source>
            <translation>Ligue sua loja ao hub que vende por você. Leva uns três minutos.</translation>
        </message>
        <message>
            <source>Choose what buyers are told by e-mail, and who tells them.</source>
            <translation>Escolha o que os compradores recebem por e-mail e quem envia.</translation>
        </message>
        <message>
            <source>Change here only what your shop does differently.</source>
            <translation>Mude aqui só o que a sua loja faz de outro jeito.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Avançar</translation>
        </message>
        <message>
            <source>Finish installation</source>
            <translation>Finalizar instalação</translation>
        </message>
        <message>
            <source>Save and close</source>
            <translation>Salvar e fechar</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Começar do zero</translation>
        </message>
        <message>
            <source>You go on with the integration that you left on {moment}.</source>
            <translation>Continuando a integração que você deixou para depois em {moment}.</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Continuar depois</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Deixar como está</translation>
        </message>
        <message>
            <source>Empty: the one in this computer's password safe stays.</source>
            <translation>Vazio: fica a que está no cofre de senhas deste computador.</translation>
        </message>
        <message>
            <source>It goes into this computer's password safe when you save, and nowhere else.</source>
            <translation>Vai para o cofre de senhas deste computador quando você salvar, e para nenhum outro lugar.</translation>
        </message>
        <message>
            <source>Each buyer gets one e-mail for each event, two minutes after it; until then you can take it back. Switch the same options off in your ERP, or buyers get two.</source>
            <translation>Cada comprador recebe um e-mail por acontecimento, dois minutos depois dele; até lá você pode cancelar. Desligue as mesmas opções no seu ERP, senão o comprador recebe dois.</translation>
        </message>
        <message>
            <source>With “The ERP itself”, switch on the same two options in your ERP: it is the ERP that sends them. With “Nobody”, buyers get only the marketplace's own messages.</source>
            <translation>Com “O próprio ERP”, ligue as mesmas duas opções no seu ERP: é ele que envia. Com “Ninguém”, o comprador recebe só as mensagens do próprio marketplace.</translation>
        </message>
        <message>
            <source>The mail server took it. Look into the mailbox {address}, also into its spam folder.</source>
            <translation>O servidor de e-mail aceitou. Olhe a caixa {address}, também a pasta de spam.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imagens</translation>
        </message>
        <message>
            <source>Send me a test e-mail</source>
            <translation>Enviar um e-mail de teste para mim</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Escolher arquivo…</translation>
        </message>
        <message>
            <source>The mailbox that sends</source>
            <translation>A caixa de e-mail que envia</translation>
        </message>
        <message>
            <source>Another provider (any SMTP)</source>
            <translation>Outro provedor (qualquer SMTP)</translation>
        </message>
        <message>
            <source>How the e-mails look</source>
            <translation>Como os e-mails aparecem</translation>
        </message>
        <message>
            <source>Preview with order {number}</source>
            <translation>Prévia com o pedido {number}</translation>
        </message>
        <message>
            <source>Which e-mail</source>
            <translation>Qual e-mail</translation>
        </message>
        <message>
            <source>Preview for</source>
            <translation>Prévia para</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Prévia</translation>
        </message>
        <message>
            <source>Placeholders: press Enter to insert</source>
            <translation>Campos: tecle Enter para inserir</translation>
        </message>
        <message>
            <source>Preview with an order made up</source>
            <translation>Prévia com um pedido inventado</translation>
        </message>
        <message>
            <source>Back to the layout that comes along</source>
            <translation>Voltar ao layout original</translation>
        </message>
        <message>
            <source>Placeholders: double-click to insert</source>
            <translation>Campos: clique duas vezes para inserir</translation>
        </message>
        <message>
            <source>Works without a spreadsheet: orders come in, no products are sent.</source>
            <translation>Funciona sem planilha: os pedidos chegam, nenhum produto é enviado.</translation>
        </message>
        <message>
            <source>Connected: {account}</source>
            <translation>Conectado a {account}</translation>
        </message>
        <message>
            <source>You can fill in this page meanwhile: the password safe is needed at the end.</source>
            <translation>Enquanto isso, você pode preencher esta página: o cofre de senhas só é necessário no final.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Verificar de novo</translation>
        </message>
        <message>
            <source>Brakes, limits and addresses. They are right for most shops as they are.</source>
            <translation>Freios, limites e endereços. Para a maioria das lojas, estão bons como estão.</translation>
        </message>
        <message>
            <source>dd/mm/yyyy</source>
            <translation>dd/mm/aaaa</translation>
        </message>
        <message>
            <source>Show advanced fields</source>
            <translation>Mostrar campos avançados</translation>
        </message>
        <message>
            <source>Hide advanced fields</source>
            <translation>Esconder campos avançados</translation>
        </message>
        <message>
            <source>Choose the spreadsheet</source>
            <translation>Escolher a planilha</translation>
        </message>
        <message>
            <source>Save the spreadsheet template</source>
            <translation>Salvar a planilha modelo</translation>
        </message>
        <message>
            <source>1 product in this spreadsheet.</source>
            <translation>1 produto nesta planilha.</translation>
        </message>
        <message>
            <source>{count} products in this spreadsheet.</source>
            <translation>{count} produtos nesta planilha.</translation>
        </message>
        <message>
            <source>1 finding: what it names waits until you correct it.</source>
            <translation>1 observação: o que ela aponta espera até você corrigir.</translation>
        </message>
        <message>
            <source>{count} findings: what they name waits until you correct it.</source>
            <translation>{count} observações: o que elas apontam espera até você corrigir.</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Está tudo em ordem.</translation>
        </message>
        <message>
            <source>Drop the spreadsheet here, or choose it</source>
            <translation>Arraste a planilha para cá, ou escolha</translation>
        </message>
        <message>
            <source>Download a spreadsheet template</source>
            <translation>Baixar planilha modelo</translation>
        </message>
        <message>
            <source>Without a spreadsheet</source>
            <translation>Sem planilha</translation>
        </message>
        <message>
            <source>Spreadsheets</source>
            <translation>Planilhas</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos os arquivos</translation>
        </message>
        <message>
            <source>products.xlsx</source>
            <translation>produtos.xlsx</translation>
        </message>
        <message>
            <source>Saved: {file}. Fill it in, save it, and choose it here.</source>
            <translation>Salva: {file}. Preencha, salve e escolha o arquivo aqui.</translation>
        </message>
        <message>
            <source>Findings in the spreadsheet</source>
            <translation>Observações sobre a planilha</translation>
        </message>
        <message>
            <source>First rows of the spreadsheet</source>
            <translation>Primeiras linhas da planilha</translation>
        </message>
        <message>
            <source>Reading the spreadsheet…</source>
            <translation>Lendo a planilha…</translation>
        </message>
        <message>
            <source>This is the value from before; the new one was not in the e-mail. Check whether it belongs to the others.</source>
            <translation>Este é o valor de antes; o novo não estava no e-mail. Confira se ele pertence aos outros.</translation>
        </message>
        <message>
            <source>Where these values are in {system}</source>
            <translation>Onde esses valores estão no {system}</translation>
        </message>
        <message>
            <source>{field} (optional)</source>
            <translation>{field} (opcional)</translation>
        </message>
        <message>
            <source>Saved. The fields here can stay as they are.</source>
            <translation>Salvo. Os campos daqui podem ficar como estão.</translation>
        </message>
        <message>
            <source>Finish this first, or press “{button}”: then you see the rest of Tomada.</source>
            <translation>Termine aqui primeiro ou aperte “{button}”: então você vê o resto da Tomada.</translation>
        </message>
        <message>
            <source>The connection does not work yet. Press Next once more to go on all the same.</source>
            <translation>A conexão ainda não funciona. Aperte Avançar mais uma vez para continuar mesmo assim.</translation>
        </message>
    </context>
</TS>
